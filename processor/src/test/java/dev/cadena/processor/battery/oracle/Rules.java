package dev.cadena.processor.battery.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a network may be declared. */
public final class Rules {
    private final Net net;
    private final Map<String, List<Integer>> shapes;
    private final Set<String> lead;

    private Rules(Net net) {
        this.net = net;
        this.shapes = net.shapes();
        this.lead = leadingToALoss(net);
    }

    /** Whether nothing forbids a network. */
    public static boolean allow(Net net) {
        try {
            Rules rules = new Rules(net);
            return net.layers().stream().allMatch(rules::allow) && rules.somethingIsTrained();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The names of the layers that a loss depends on. */
    private static Set<String> leadingToALoss(Net net) {
        Set<String> lead = new HashSet<>();
        for (int l = net.layers().size() - 1; l >= 0; l--) {
            Layer layer = net.layers().get(l);
            if (layer.judge().isPresent() || lead.contains(layer.name())) {
                lead.add(layer.name());
                lead.addAll(layer.from());
            }
        }
        // Weights that another layer uses are trained there.
        net.layers().stream()
                .filter(layer -> lead.contains(layer.name()))
                .flatMap(layer -> layer.kind() instanceof Kind.Dense dense ? Stream.of(dense.weightsOf()) : Stream.of())
                .toList()
                .forEach(lead::add);
        return lead;
    }

    private boolean allow(Layer layer) {
        boolean isRow = shapes.get(layer.name()).size() == 1;
        int size = Shapes.size(shapes.get(layer.name()));
        Activation activation = layer.activation();
        return size > 0
                && (activation.isElementwise() && !activation.isTrained() || isRow)
                && (activation.isElementwise() || size > 1)
                && (layer.kind() != Simple.ACTIVATE || activation != Activation.IDENTITY)
                && layer.judge()
                        .map(j -> j.loss().judges().contains(activation))
                        .orElse(true)
                && (!layer.kind().isNoise() || layer.judge().isEmpty())
                && (!(layer.kind() instanceof Preparation) || allowPreparation(layer))
                && (!isTrained(layer) || lead.contains(layer.name()))
                && (!(layer.kind() instanceof Kind.Input input) || allow(layer, input))
                && (!(layer.kind() instanceof Kind.Dense dense) || dense.owns() || allowShared(layer, dense));
    }

    private boolean allow(Layer layer, Kind.Input input) {
        return layer.activation() == Activation.IDENTITY
                && layer.judge().isEmpty()
                && net.readers(layer.name()) > 0
                && (!input.gradient() || lead.contains(layer.name()));
    }

    /** Its activation, and that of the layer that it reads, is none. */
    private boolean allowPreparation(Layer layer) {
        Layer read = net.layer(layer.from().get(0));
        return layer.activation() == Activation.IDENTITY
                && layer.judge().isEmpty()
                && (read.isInput() || read.kind() instanceof Preparation);
    }

    private boolean allowShared(Layer layer, Kind.Dense dense) {
        return dense.trainable()
                && net.has(dense.weightsOf())
                && net.layer(dense.weightsOf()).kind() instanceof Kind.Dense owner
                && owner.owns()
                && owner.units() == dense.units()
                && owner.bias() == dense.bias()
                && read(layer).equals(read(net.layer(dense.weightsOf())));
    }

    private List<Integer> read(Layer layer) {
        return shapes.get(layer.from().get(0));
    }

    /** Whether it has numbers of its own that are trained. */
    private static boolean isTrained(Layer layer) {
        if (layer.kind() instanceof Kind.Dense dense) {
            return dense.trainable() && (dense.owns() || layer.activation().isTrained());
        }
        return layer.activation().isTrained()
                || layer.kind() instanceof Kind.LayerNormalization
                || layer.kind() instanceof Kind.BatchNormalization;
    }

    private boolean somethingIsTrained() {
        return net.layers().stream().anyMatch(Rules::isTrained);
    }
}
