package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Judge;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a network that fails smaller: drops layers, halves widths, takes defaults. */
final class Shrinking {
    private static final Judge PLAIN = new Judge(Loss.MEAN_SQUARED_ERROR, 1);

    private Shrinking() {}

    /** The smallest network found that still fails. */
    static Net shrunk(Net failing, Predicate<Net> fails) {
        return smaller(failing)
                .filter(net -> Rules.allow(net) && fails.test(net))
                .findFirst()
                .map(net -> shrunk(net, fails))
                .orElse(failing);
    }

    /** Lazily, since each is compiled. */
    private static Stream<Net> smaller(Net net) {
        return Stream.of(
                        IntStream.range(0, net.layers().size())
                                .mapToObj(i -> net.layers().get(net.layers().size() - 1 - i))
                                .flatMap(layer -> without(net, layer)),
                        net.layers().stream().map(layer -> given(net, layer)),
                        net.inputs().stream().flatMap(input -> joined(net, input)),
                        net.layers().stream().flatMap(layer -> readingLess(net, layer)),
                        widths(net).map(width -> net.map(layer -> halved(layer, width))),
                        net.layers().stream().map(layer -> halvedAlone(net, layer)),
                        net.layers().stream().flatMap(layer -> plainer(net, layer)))
                .flatMap(candidates -> candidates)
                .filter(candidate -> !candidate.equals(net));
    }

    /** Whoever read the layer reads one of its operands, which may take over its loss. */
    private static Stream<Net> without(Net net, Layer layer) {
        if (layer.from().isEmpty()) {
            return Stream.empty();
        }
        return layer.from().stream().distinct().flatMap(operand -> Stream.of(Optional.<Judge>empty(), layer.judge())
                .distinct()
                .map(judge -> without(net, layer, operand, judge)));
    }

    private static Net without(Net net, Layer dropped, String operand, Optional<Judge> judge) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : net.layers()) {
            if (!layer.name().equals(dropped.name())) {
                Layer left = layer.reading(layer.from().stream()
                        .map(name -> name.equals(dropped.name()) ? operand : name)
                        .toList());
                boolean takesOver =
                        layer.name().equals(operand) && layer.judge().isEmpty();
                layers.add(takesOver ? left.judged(judge) : left);
            }
        }
        return withoutUnread(net, withOwners(layers, dropped.name()));
    }

    /** The first layer that shared the weights of one that is gone has them as its own. */
    private static List<Layer> withOwners(List<Layer> layers, String gone) {
        String heir = "";
        List<Layer> result = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.kind() instanceof Kind.Dense dense && dense.weightsOf().equals(gone)) {
                result.add(layer.with(dense.sharing(heir)));
                heir = heir.isEmpty() ? layer.name() : heir;
            } else {
                result.add(layer);
            }
        }
        return result;
    }

    /** Of layers that were left, those that somebody still reads, or that nobody has read before. */
    private static Net withoutUnread(Net before, List<Layer> layers) {
        Net net = new Net(layers, before.isDouble());
        List<Layer> kept = layers.stream()
                .filter(l -> l.judge().isPresent() || net.readers(l.name()) > 0 || before.readers(l.name()) == 0)
                .toList();
        return kept.size() == layers.size() ? net : withoutUnread(before, kept);
    }

    /** With an input in a layer's place. */
    private static Net given(Net net, Layer layer) {
        if (layer.isInput() || layer.judge().isPresent()) {
            return net;
        }
        Layer input = new Layer(
                layer.name(),
                new Kind.Input(net.shapes().get(layer.name()), false),
                List.of(),
                Activation.IDENTITY,
                Optional.empty());
        List<Layer> layers =
                net.layers().stream().map(l -> l.equals(layer) ? input : l).toList();
        return withoutUnread(net, withOwners(layers, layer.name()));
    }

    /** With an input in the place of another one. */
    private static Stream<Net> joined(Net net, Layer gone) {
        return net.inputs().stream().filter(other -> !other.equals(gone)).map(other -> {
            List<Layer> layers = net.layers().stream()
                    .map(l -> l.reading(l.from().stream()
                            .map(name -> name.equals(gone.name()) ? other.name() : name)
                            .toList()))
                    .toList();
            return withoutUnread(net, layers);
        });
    }

    private static Stream<Net> readingLess(Net net, Layer layer) {
        return IntStream.range(0, layer.from().size())
                .filter(i -> layer.from().size() > 2)
                .mapToObj(i -> {
                    List<String> fewer = new ArrayList<>(layer.from());
                    fewer.remove(i);
                    return withoutUnread(
                            net, replaced(net, layer, l -> l.reading(fewer)).layers());
                });
    }

    private static Stream<Integer> widths(Net net) {
        return net.shapes().values().stream().flatMap(List::stream).distinct().filter(width -> width > 1);
    }

    /** The same with one number of units, or extent, halved. */
    private static Layer halved(Layer layer, int width) {
        UnaryOperator<List<Integer>> halves =
                shape -> shape.stream().map(e -> e == width ? width / 2 : e).toList();
        if (layer.kind() instanceof Kind.Input input) {
            return layer.with(new Kind.Input(halves.apply(input.shape()), input.gradient()));
        }
        if (layer.kind() instanceof Kind.Reshape reshape) {
            return layer.with(new Kind.Reshape(halves.apply(reshape.shape())));
        }
        return layer.kind() instanceof Kind.Dense dense && dense.units() == width
                ? layer.with(dense.withUnits(width / 2))
                : layer;
    }

    /** With the widths of a layer halved, and of those that share its weights. */
    private static Net halvedAlone(Net net, Layer layer) {
        List<Integer> shape = net.shapes().get(layer.name());
        int width = shape.get(shape.size() - 1);
        if (width == 1) {
            return net;
        }
        return net.map(l -> {
            boolean shares =
                    l.kind() instanceof Kind.Dense dense && dense.weightsOf().equals(layer.name());
            return l.equals(layer) || shares ? halved(l, width) : l;
        });
    }

    private static Stream<Net> plainer(Net net, Layer layer) {
        Stream<UnaryOperator<Layer>> changes = Stream.of(
                l -> l.judged(Optional.empty()),
                l -> l.judged(l.judge().map(j -> new Judge(j.loss(), 1))),
                l -> l.with(Activation.IDENTITY),
                l -> l.judge().isPresent() ? l.with(Activation.IDENTITY).judged(Optional.of(PLAIN)) : l,
                l -> l.kind() instanceof Kind.Dense dense ? l.with(Kind.Dense.of(dense.units())) : l,
                l -> l.kind() instanceof Kind.Dense dense && dense.owns()
                        ? l.with(new Kind.Dense(dense.units(), dense.bias(), "AUTO", "", dense.trainable()))
                        : l,
                l -> l.kind() instanceof Kind.Input input ? l.with(new Kind.Input(input.shape(), false)) : l);
        return changes.map(change -> replaced(net, layer, change));
    }

    private static Net replaced(Net net, Layer old, UnaryOperator<Layer> change) {
        return net.map(layer -> layer.equals(old) ? change.apply(layer) : layer);
    }
}
