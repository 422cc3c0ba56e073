package dev.cadena.processor.declaration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What generated methods take and yield: one vector, or a generated type with a part for each input or output.
 *
 * @param severalInputs whether there are several inputs
 * @param severalOutputs whether several layers have a loss or are read by no other
 * @param inputsWithGradient the names of the inputs whose gradient is asked for
 */
public record Ports(boolean severalInputs, boolean severalOutputs, List<String> inputsWithGradient) {
    /** One input and one output. */
    static final Ports SIMPLE = new Ports(false, false, List.of());

    static Ports of(Collection<LayerDeclaration> layers) {
        Set<String> read = new HashSet<>();
        layers.forEach(layer -> read.addAll(layer.from()));
        long inputs = layers.stream().filter(l -> l.kind() instanceof InputKind).count();
        List<LayerDeclaration> outputs = layers.stream()
                .filter(l -> l.loss().isPresent() || !read.contains(l.name()))
                .toList();
        List<String> withGradient = layers.stream()
                .filter(l -> l.kind() instanceof InputKind input && input.gradient())
                .map(LayerDeclaration::name)
                .toList();
        return new Ports(inputs > 1, outputs.size() > 1, withGradient);
    }

    /** Whether there is one input and one output. */
    public boolean areSimple() {
        return !severalInputs && !severalOutputs;
    }
}
