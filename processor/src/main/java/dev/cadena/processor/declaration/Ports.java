package dev.cadena.processor.declaration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether predictions take and yield one vector, or a generated type with a part for each input or output.
 *
 * @param severalInputs whether there are several inputs
 * @param severalOutputs whether several layers have a loss or are read by no other
 */
public record Ports(boolean severalInputs, boolean severalOutputs) {
    /** One input and one output. */
    static final Ports SIMPLE = new Ports(false, false);

    static Ports of(Collection<LayerDeclaration> layers) {
        Set<String> read = new HashSet<>();
        layers.forEach(layer -> read.addAll(layer.from()));
        long inputs = layers.stream().filter(l -> l.kind() instanceof InputKind).count();
        List<LayerDeclaration> outputs = layers.stream()
                .filter(l -> l.loss().isPresent() || !read.contains(l.name()))
                .toList();
        return new Ports(inputs > 1, outputs.size() > 1);
    }

    /** Whether there is one input and one output. */
    public boolean areSimple() {
        return !severalInputs && !severalOutputs;
    }
}
