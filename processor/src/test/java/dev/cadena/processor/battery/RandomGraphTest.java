package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Merge;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Rules;
import dev.cadena.processor.battery.oracle.Simple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That what is drawn is valid, and leaves nothing out. */
class RandomGraphTest {
    private static final int COUNT = 200;

    /** One in so many graphs has what it may have, at least. */
    private static final int RARE = 20;

    private static List<Net> nets;

    @BeforeAll
    static void draw() {
        nets = Stream.generate(new RandomNets(23)::graph).limit(COUNT).toList();
    }

    @Test
    void areValid() {
        assertThat(nets).allMatch(Rules::allow).allMatch(net -> {
            int layers = net.layers().size() - net.inputs().size();
            return layers >= 1 && layers <= 12;
        });
    }

    @Test
    void areTheSameFromTheSameSeed() {
        assertThat(Stream.generate(new RandomNets(23)::graph).limit(COUNT)).isEqualTo(nets);
        assertThat(new RandomNets(24).graph()).isNotEqualTo(nets.get(0));
    }

    @Test
    void haveEverything() {
        Map<String, Long> graphs = nets.stream()
                .flatMap(net -> features(net).stream())
                .collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()));
        Stream<String> kinds = Stream.of(
                "Dense",
                "Rescale",
                "Reshape",
                "Concatenate",
                "Activate",
                "Flatten",
                "Dot",
                "Standardize",
                "MinMax",
                "RobustScale",
                "Impute");
        Stream<String> expected = Stream.of(
                        kinds,
                        Arrays.stream(Merge.values()).map(Merge::type),
                        Arrays.stream(Activation.values()).map(Activation::name),
                        Arrays.stream(Loss.values()).map(Loss::name),
                        Stream.of(
                                "shared weights",
                                "shared before their owner",
                                "frozen weights",
                                "an input's gradient",
                                "several inputs",
                                "several outputs",
                                "an output that is not judged",
                                "an auxiliary loss",
                                "fan-out",
                                "an operand twice",
                                "rank 3",
                                "width 1",
                                "12 layers",
                                "softmax within",
                                "a merge with an activation"))
                .flatMap(names -> names);
        assertThat(expected.filter(name -> graphs.getOrDefault(name, 0L) < COUNT / RARE))
                .as("seen less than %s times in %s", COUNT / RARE, graphs)
                .isEmpty();
    }

    private static Set<String> features(Net net) {
        Set<String> found =
                net.layers().stream().flatMap(layer -> features(net, layer)).collect(Collectors.toSet());
        Stream.of(
                        net.inputs().size() > 1 ? "several inputs" : "",
                        net.outputs().size() > 1 ? "several outputs" : "",
                        net.layers().size() - net.inputs().size() == 12 ? "12 layers" : "")
                .forEach(found::add);
        return found;
    }

    private static Stream<String> features(Net net, Layer layer) {
        int readers = net.readers(layer.name());
        List<Integer> shape = net.shapes().get(layer.name());
        Kind kind = layer.kind();
        boolean isMerge = kind instanceof Merge || kind instanceof Kind.Concatenate || kind == Simple.DOT;
        boolean isActive = layer.activation() != Activation.IDENTITY;
        return Stream.of(
                kind.type(),
                layer.activation().name(),
                layer.judge().map(j -> j.loss().name()).orElse(""),
                kind instanceof Kind.Dense d && !d.owns() ? "shared weights" : "",
                kind instanceof Kind.Dense d && !d.owns() && isBefore(net, layer.name(), d.weightsOf())
                        ? "shared before their owner"
                        : "",
                kind instanceof Kind.Dense d && !d.trainable() ? "frozen weights" : "",
                kind instanceof Kind.Input i && i.gradient() ? "an input's gradient" : "",
                layer.judge().isEmpty() && readers == 0 ? "an output that is not judged" : "",
                layer.judge().isPresent() && readers > 0 ? "an auxiliary loss" : "",
                readers > 1 ? "fan-out" : "",
                layer.from().stream().distinct().count() < layer.from().size() ? "an operand twice" : "",
                shape.size() == 3 ? "rank 3" : "",
                shape.equals(List.of(1)) ? "width 1" : "",
                layer.activation() == Activation.SOFTMAX && readers > 0 ? "softmax within" : "",
                isMerge && isActive ? "a merge with an activation" : "");
    }

    private static boolean isBefore(Net net, String first, String second) {
        List<String> names = net.layers().stream().map(Layer::name).toList();
        return names.indexOf(first) < names.indexOf(second);
    }
}
