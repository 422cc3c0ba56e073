package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Finds layers of which many units pass nothing on for any observation. */
final class DeadUnits {
    private DeadUnits() {}

    static List<Finding> find(List<LayerGradient> layers, HealthLimits limits) {
        List<Finding> findings = new ArrayList<>();
        if (layers.stream().allMatch(layer -> layer.largest() == 0)) {
            // Nothing is to be learnt from this sample, which says nothing about units.
            return findings;
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerGradient layer = layers.get(i);
            if (layer.isDead(limits.deadUnits())) {
                double share = layer.deadUnits().getAsDouble();
                findings.add(0, finding(layer.layer(), share));
                if (share == 1) {
                    // What is before it gets no gradient either, however alive it is.
                    break;
                }
            }
        }
        return findings;
    }

    private static Finding finding(String layer, double share) {
        return new Finding(
                Finding.Kind.DEAD_UNITS,
                layer,
                "layer " + layer + ": no gradient reaches " + Numbers.rounded(100 * share, 3)
                        + "% of its units, whose ReLU is 0 for all observations of the sample: try a smaller learning rate,"
                        + " initial weights by Initializer.HE_NORMAL, @LeakyRelu instead of @Relu, or inputs that @Standardize"
                        + " prepares");
    }
}
