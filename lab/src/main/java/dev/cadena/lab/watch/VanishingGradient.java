package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.List;

/** Finds the first layer whose gradient is tiny beside that of the last one. */
final class VanishingGradient {
    private VanishingGradient() {}

    static List<Finding> find(List<LayerGradient> layers, HealthLimits limits) {
        if (layers.isEmpty() || layers.stream().anyMatch(layer -> layer.isDead(1))) {
            // Dead units are the reason then, and have a finding of their own.
            return List.of();
        }
        LayerGradient last = layers.get(layers.size() - 1);
        return layers.stream()
                .filter(layer -> layer.size() < limits.vanishing() * last.size() && !layer.isDead(limits.deadUnits()))
                .findFirst()
                .map(layer -> List.of(finding(layer, last)))
                .orElse(List.of());
    }

    private static Finding finding(LayerGradient layer, LayerGradient last) {
        return new Finding(
                Finding.Kind.VANISHING_GRADIENT,
                layer.layer(),
                "layer " + layer.layer() + ": its gradient is " + Numbers.rounded(layer.size() / last.size(), 3)
                        + " times that of layer " + last.layer()
                        + ", for one weight in the mean: try @Relu or @LeakyRelu instead of"
                        + " @Sigmoid or @Tanh, @LayerNormalization between layers, an @Add that leads around some of them, or inputs"
                        + " that @Standardize prepares");
    }
}
