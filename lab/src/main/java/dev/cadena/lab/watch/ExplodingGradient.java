package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds layers whose gradient is about to leave the range of numbers, or grew by a large factor. */
final class ExplodingGradient {
    /** Fewer epochs than these make no median to compare with. */
    private static final int LEAST_EPOCHS = 3;

    /** Optimizers square gradients and add the squares up: this is the share of the largest number whose square is finite. */
    private static final double NEAR = 1e-3;

    private static final String ADVICE =
            ": try a smaller learning rate, clip the gradient by Regularization.NONE.clipNorm(1), or scale inputs and targets";

    private ExplodingGradient() {}

    /**
     * Looks at a gradient and those of earlier epochs.
     *
     * @param layers the layers with their gradients
     * @param earlier the sizes of the gradients of the same layers in each epoch before
     * @param largest the largest number of the network's precision
     */
    static List<Finding> find(List<LayerGradient> layers, List<double[]> earlier, double largest, HealthLimits limits) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            int index = i;
            double[] before =
                    earlier.stream().mapToDouble(sizes -> sizes[index]).toArray();
            reason(layers.get(i), before, largest, limits)
                    .map(reason -> finding(layers.get(index).layer(), reason))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding finding(String layer, String reason) {
        return new Finding(
                Finding.Kind.EXPLODING_GRADIENT, layer, "layer " + layer + ": its gradient " + reason + ADVICE);
    }

    private static Optional<String> reason(LayerGradient layer, double[] before, double largest, HealthLimits limits) {
        if (!Double.isFinite(layer.largest())) {
            return Optional.of("is not finite");
        }
        if (layer.largest() > NEAR * Math.sqrt(largest)) {
            return Optional.of("has a component of size " + Numbers.rounded(layer.largest(), 3)
                    + ", whose square is near the largest number there is");
        }
        if (before.length < LEAST_EPOCHS) {
            return Optional.empty();
        }
        double[] sorted = before.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        return median > 0 && layer.size() > limits.growth() * median
                ? Optional.of("is " + Numbers.rounded(layer.size() / median, 3)
                        + " times as large as it was in the median of the epochs before")
                : Optional.empty();
    }
}
