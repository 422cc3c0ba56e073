package dev.cadena.processor.battery;

import static dev.cadena.processor.battery.oracle.Layer.dense;
import static dev.cadena.processor.battery.oracle.Layer.input;
import static dev.cadena.processor.battery.oracle.Layer.layer;
import static dev.cadena.processor.battery.oracle.Layer.shared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Merge;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a network that fails ends in a small declaration. */
class ShrinkingTest {
    @Test
    void aChainIsShrunk() {
        List<Chain.Link> links = new ArrayList<>();
        for (Activation activation : List.of(Activation.RELU, Activation.TANH, Activation.GELU)) {
            links.add(new Chain.Link(new Kind.Dense(11, false, "ZEROS", "", true), activation));
            links.add(Chain.activate(activation));
        }
        links.add(Chain.dense(5, Activation.SOFTMAX));
        Net large = Chain.of(12, links, Loss.CATEGORICAL_CROSS_ENTROPY, 3, true);

        Net small = Shrinking.shrunk(large, net -> net.layers().stream()
                .anyMatch(l -> l.kind() instanceof Kind.Dense d && l.activation() == Activation.TANH && d.units() > 4));

        assertThat(small)
                .isEqualTo(Net.of(
                        true,
                        input("features", 1),
                        dense("green", 5, "features").with(Activation.TANH).judged(Loss.MEAN_SQUARED_ERROR, 1)));
    }

    @Test
    void aGraphIsShrunkToWhatFails() {
        Net small = Shrinking.shrunk(
                GraphNets.twins(11, true),
                net -> net.layers().stream().anyMatch(l -> l.kind() == Merge.SUBTRACT)
                        && net.layers().stream().anyMatch(l -> l.kind() instanceof Kind.Dense d && !d.owns()));

        assertThat(small)
                .isEqualTo(Net.of(
                        true,
                        input("one", 1),
                        dense("code", 1, "one"),
                        shared("alike", 1, "one", "code"),
                        layer(Merge.SUBTRACT, "apart", "code", "alike").judged(Loss.MEAN_SQUARED_ERROR, 1)));
    }

    /** For each kind, a random graph that has it ends in one with hardly anything else. */
    @Test
    void everyKindIsLeftAlone() {
        RandomNets nets = new RandomNets(33);
        List<String> kinds = Stream.concat(
                        Stream.of(Merge.values()).map(Merge::type),
                        Stream.of("Concatenate", "Dot", "Reshape", "Flatten"))
                .toList();
        for (String kind : kinds) {
            Predicate<Net> hasKind =
                    net -> net.layers().stream().anyMatch(l -> l.kind().type().equals(kind));
            Net large = Stream.generate(nets::graph)
                    .filter(net -> net.layers().size() > 9 && hasKind.test(net))
                    .findFirst()
                    .orElseThrow();
            Net small = Shrinking.shrunk(large, hasKind);
            assertThat(Rules.allow(small)).isTrue();
            assertThat(small.layers()).as("%s", small).hasSizeLessThanOrEqualTo(5);
            assertThat(small.weightCount()).as("%s", small).isLessThanOrEqualTo(8);
        }
    }
}
