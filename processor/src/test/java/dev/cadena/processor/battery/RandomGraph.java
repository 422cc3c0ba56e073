package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Merge;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Preparation;
import dev.cadena.processor.battery.oracle.Shapes;
import dev.cadena.processor.battery.oracle.Simple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws the layers of a graph, one after the other, each reading some of those before it. Not every graph is valid. */
final class RandomGraph {
    /** In this order they are in no other; some are names that a printer of arithmetic might use itself. */
    private static final List<String> NAMES = List.of(
            "red", "blue", "green", "amber", "white", "coral", "black", "olive", "azure", "plum", "gold", "lime", "x",
            "w", "y", "g", "p", "sum", "delta", "scratch", "out", "i", "x10", "x2", "Zeta", "größe", "target");

    private static final int MOST_COMPONENTS = 24;

    private final Draw draw;
    private final Iterator<String> names;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, List<Integer>> shapes = new HashMap<>();

    RandomGraph(Draw draw) {
        this.draw = draw;
        this.names = draw.shuffled(NAMES).iterator();
    }

    Net draw() {
        int inputs = draw.any(List.of(1, 1, 1, 2, 2, 3));
        for (int i = 0; i < inputs; i++) {
            add(Layer.layer(new Kind.Input(inputShape(), draw.oneIn(3)), names.next()));
        }
        int count = draw.upTo(12);
        if (draw.oneIn(3)) {
            prepare(draw.upTo(Math.min(3, count)));
        }
        while (layers.size() < inputs + count) {
            layer().ifPresent(layer -> add(layer.with(activation(layer))));
        }
        Net unjudged = new Net(layers, draw.oneIn(2));
        return unjudged.map(layer -> judged(unjudged, layer));
    }

    /** So many layers that prepare an input, or what another one of them yields. */
    private void prepare(int layersAtMost) {
        for (int i = 0; i < layersAtMost; i++) {
            Preparation kind = draw.oneIn(4)
                    ? new Preparation(Preparation.How.MIN_MAX, draw.any(List.of(-1.0, 0.25)), 1.5)
                    : Preparation.of(draw.any(List.of(Preparation.How.values())));
            String from = draw.any(layers.stream().map(Layer::name).toList());
            add(Layer.layer(kind, names.next(), from));
        }
    }

    private void add(Layer layer) {
        shapes.put(
                layer.name(),
                layer.kind().shape(layer.from().stream().map(shapes::get).toList()));
        layers.add(layer);
    }

    private List<Integer> inputShape() {
        return draw.oneIn(4)
                ? IntStream.range(0, 2 + draw.below(2))
                        .mapToObj(i -> draw.upTo(3))
                        .toList()
                : List.of(draw.upTo(8));
    }

    private Optional<Layer> layer() {
        return switch (draw.below(18)) {
            case 0, 1, 2, 3, 4 -> reading(RandomNets.dense(draw, units()), shape -> shape.size() == 1);
            case 5 -> shared();
            case 6 -> reading(Kind.Dense.of(units()).frozen(), shape -> shape.size() == 1);
            case 7, 8, 9, 10 -> merge();
            case 11 -> concatenate();
            case 12 -> dot();
            case 13 -> reshape();
            case 14 -> reading(Simple.FLATTEN, shape -> shape.size() > 1);
            // Of two components almost nothing is left: an honest slope has few correct digits.
            case 16 -> reading(RandomNets.normalization(draw), shape -> shape.get(shape.size() - 1) > 2);
            case 15 -> reading(RandomNets.noise(draw), shape -> true);
            default -> reading(draw.oneIn(2) ? Simple.ACTIVATE : RandomNets.rescale(draw), shape -> true);
        };
    }

    private Optional<Layer> reading(Kind kind, Predicate<List<Integer>> fits) {
        return source(fits).map(from -> Layer.layer(kind, names.next(), from));
    }

    /** A layer of a fitting shape, rather one that nobody reads yet. */
    private Optional<String> source(Predicate<List<Integer>> fits) {
        List<String> fitting = fitting(fits);
        List<String> unread = fitting.stream()
                .filter(name -> layers.stream().noneMatch(l -> l.from().contains(name)))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draw.any(unread.isEmpty() || draw.oneIn(6) ? fitting : unread));
    }

    private List<String> fitting(Predicate<List<Integer>> fits) {
        return layers.stream()
                .map(Layer::name)
                .filter(name -> fits.test(shapes.get(name)))
                .toList();
    }

    /** Rather the width of another layer, so that the two can be merged. */
    private int units() {
        List<String> rows = fitting(shape -> shape.size() == 1);
        return rows.isEmpty() || draw.oneIn(3)
                ? draw.upTo(8)
                : shapes.get(draw.any(rows)).get(0);
    }

    private Optional<Layer> shared() {
        List<Layer> owners = layers.stream()
                .filter(l -> l.kind() instanceof Kind.Dense dense && dense.owns())
                .toList();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        Layer owner = draw.any(owners);
        Kind.Dense dense = (Kind.Dense) owner.kind();
        return reading(dense.sharing(owner.name()), shapes.get(owner.from().get(0))::equals);
    }

    private Optional<Layer> merge() {
        Merge merge = draw.any(List.of(Merge.values()));
        String first = source(shape -> true).orElseThrow();
        // A difference of a layer and itself would be 0, and hide what is behind it.
        List<String> equal = fitting(shapes.get(first)::equals).stream()
                .filter(name -> merge != Merge.SUBTRACT || !name.equals(first))
                .toList();
        if (equal.isEmpty() || equal.equals(List.of(first)) && !draw.oneIn(8)) {
            return Optional.empty();
        }
        List<String> operands = new ArrayList<>(List.of(first));
        int count = merge == Merge.SUBTRACT ? 1 : draw.any(List.of(1, 1, 2));
        for (int i = 0; i < count; i++) {
            operands.add(draw.any(equal));
        }
        return Optional.of(named(merge, draw.shuffled(operands)));
    }

    private Optional<Layer> concatenate() {
        String first = source(shape -> true).orElseThrow();
        int rank = shapes.get(first).size();
        int axis = draw.below(2 * rank) - rank;
        Kind.Concatenate kind = new Kind.Concatenate(axis);
        List<String> operands = new ArrayList<>(List.of(first));
        for (String other : draw.shuffled(fitting(shape -> shape.size() == rank))) {
            List<String> more = new ArrayList<>(operands);
            more.add(other);
            if (draw.oneIn(2) && fits(kind, more)) {
                operands = more;
            }
        }
        return fits(kind, operands) ? Optional.of(named(kind, draw.shuffled(operands))) : Optional.empty();
    }

    private Optional<Layer> dot() {
        String first = source(shape -> true).orElseThrow();
        String second = draw.any(List.copyOf(shapes.keySet()).stream().sorted().toList());
        return fits(Simple.DOT, List.of(first, second))
                ? Optional.of(named(Simple.DOT, List.of(first, second)))
                : Optional.empty();
    }

    private Optional<Layer> reshape() {
        String from = source(shape -> true).orElseThrow();
        int size = Shapes.size(shapes.get(from));
        List<Integer> shape = new ArrayList<>();
        int rest = size;
        while (draw.below(3) > 0 && shape.size() < 2) {
            int dividend = rest;
            int extent = draw.any(IntStream.rangeClosed(1, rest)
                    .filter(d -> dividend % d == 0)
                    .boxed()
                    .toList());
            shape.add(extent);
            rest /= extent;
        }
        shape.add(rest);
        if (draw.oneIn(2)) {
            shape.set(draw.below(shape.size()), -1);
        }
        return Optional.of(named(new Kind.Reshape(List.copyOf(shape)), List.of(from)));
    }

    private boolean fits(Kind kind, List<String> operands) {
        try {
            return Shapes.size(kind.shape(operands.stream().map(shapes::get).toList())) <= MOST_COMPONENTS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Layer named(Kind kind, List<String> from) {
        return new Layer(names.next(), kind, List.copyOf(from), Activation.IDENTITY, Optional.empty());
    }

    private Activation activation(Layer layer) {
        boolean mayBeNone = layer.kind() != Simple.ACTIVATE;
        boolean none = layer.kind() instanceof Kind.Dense ? draw.oneIn(4) : !draw.oneIn(4);
        if (mayBeNone && none) {
            return Activation.IDENTITY;
        }
        List<Integer> shape =
                layer.kind().shape(layer.from().stream().map(shapes::get).toList());
        return draw.any(Arrays.stream(Activation.values())
                .filter(a -> fits(a, shape) && (mayBeNone || a != Activation.IDENTITY))
                .toList());
    }

    private static boolean fits(Activation activation, List<Integer> shape) {
        boolean isRow = shape.size() == 1;
        return activation.isElementwise() ? isRow || !activation.isTrained() : isRow && shape.get(0) > 1;
    }

    /** Most layers that nobody reads are judged, and some of the others. */
    private Layer judged(Net net, Layer layer) {
        boolean isRead = net.readers(layer.name()) > 0;
        boolean isBare = layer.isInput() || layer.kind().isNoise() || layer.kind() instanceof Preparation;
        if (isBare || (isRead ? !draw.oneIn(8) : draw.oneIn(8))) {
            return layer;
        }
        Loss loss = draw.any(List.of(Loss.values()));
        List<Activation> judged = Arrays.stream(Activation.values())
                .filter(a -> loss.judges().contains(a) && fits(a, shapes.get(layer.name())))
                .filter(a -> layer.kind() != Simple.ACTIVATE || a != Activation.IDENTITY)
                .toList();
        if (judged.isEmpty()) {
            return layer;
        }
        return layer.with(judged.contains(layer.activation()) ? layer.activation() : draw.any(judged))
                .judged(loss, RandomNets.lossWeight(draw));
    }
}
