package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is known of initial weights: biases are 0, uniform ones within their bound, normal ones within six deviations. */
final class InitialWeights {
    private static final Set<Activation> RELU_FAMILY = EnumSet.of(
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.GELU,
            Activation.GELU_TANH,
            Activation.SILU,
            Activation.SOFTPLUS);

    private InitialWeights() {}

    static List<String> faults(Subject subject) {
        Chain chain = subject.chain();
        double[] w = subject.parameters();
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (int l = 0; l < chain.layers().size(); l++) {
            if (chain.layers().get(l) instanceof Chain.Dense dense) {
                int fanIn = chain.width(l - 1);
                double bound = bound(dense, met(chain, l), fanIn);
                int biases = at + fanIn * dense.units();
                double largest = 0;
                for (; at < biases; at++) {
                    largest = Math.max(largest, Math.abs(w[at]));
                }
                if (!(largest <= bound) || bound > 0 && largest == 0) {
                    faults.add("the largest initial weight of " + Chain.name(l) + " is " + largest + ", the bound "
                            + bound);
                }
                for (; at < biases + (dense.bias() ? dense.units() : 0); at++) {
                    if (w[at] != 0) {
                        faults.add("an initial bias of " + Chain.name(l) + " is " + w[at]);
                    }
                }
            }
        }
        return faults;
    }

    /** The activation that a layer's output meets first: its own, or that of an activation layer right behind it. */
    private static Activation met(Chain chain, int layer) {
        Activation own = chain.layers().get(layer).activation();
        boolean apart = own == Activation.IDENTITY
                && layer + 1 < chain.layers().size()
                && chain.layers().get(layer + 1) instanceof Chain.Activate;
        return apart ? chain.layers().get(layer + 1).activation() : own;
    }

    private static double bound(Chain.Dense dense, Activation met, int fanIn) {
        String initializer = dense.initializer();
        if (initializer.equals("AUTO")) {
            initializer = RELU_FAMILY.contains(met)
                    ? "HE_NORMAL"
                    : met == Activation.SELU ? "LECUN_NORMAL" : "GLOROT_UNIFORM";
        }
        double variance =
                switch (initializer.replaceAll("_.*", "")) {
                    case "GLOROT" -> 2.0 / (fanIn + dense.units());
                    case "HE" -> 2.0 / fanIn;
                    case "LECUN" -> 1.0 / fanIn;
                    default -> 0;
                };
        // A uniform distribution of variance v reaches √(3v).
        double reach = initializer.endsWith("UNIFORM") ? Math.sqrt(3) : 6;
        return reach * Math.sqrt(variance) * (1 + 1e-6);
    }
}
