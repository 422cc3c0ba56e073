package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Simple;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of initial weights: biases are 0, uniform ones within their bound, normal ones within six deviations, trained
 * parameters of activations as declared.
 */
final class InitialWeights {
    private static final Set<Activation> RELU_FAMILY = EnumSet.of(
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.GELU,
            Activation.GELU_TANH,
            Activation.SILU,
            Activation.SOFTPLUS,
            Activation.PRELU);

    private InitialWeights() {}

    static List<String> faults(Subject subject) {
        Net net = subject.net();
        double[] w = subject.parameters();
        List<String> faults = new ArrayList<>();
        for (Tensor tensor : net.tensors()) {
            Layer layer = net.layer(tensor.layer());
            if (tensor.role().equals("weights")) {
                Kind.Dense dense = (Kind.Dense) layer.kind();
                double largest = 0;
                for (int k = tensor.at(); k < tensor.end(); k++) {
                    largest = Math.max(largest, Math.abs(w[k]));
                }
                double bound = met(net, layer).stream()
                        .mapToDouble(a -> bound(dense, a, tensor.fanIn()))
                        .max()
                        .orElseThrow();
                if (!(largest <= bound) || bound > 0 && largest == 0) {
                    faults.add("the largest initial weight of " + layer.name() + " is " + largest + ", the bound "
                            + bound);
                }
            } else {
                double initial =
                        switch (tensor.role()) {
                            case "biases", "bias" -> 0;
                            case "gain" -> 1;
                            default -> layer.activation().initial();
                        };
                for (int k = tensor.at(); k < tensor.end(); k++) {
                    if (w[k] != initial) {
                        faults.add("at first, one of the " + tensor.role() + " of " + layer.name() + " is " + w[k]);
                    }
                }
            }
        }
        return faults;
    }

    /**
     * The activations that a layer's output may be said to meet first: its own, or those of activation layers right behind
     * it.
     */
    private static List<Activation> met(Net net, Layer layer) {
        List<Activation> behind = net.layers().stream()
                .filter(reader -> reader.from().contains(layer.name()))
                .map(reader -> reader.kind() == Simple.ACTIVATE ? reader.activation() : Activation.IDENTITY)
                .toList();
        return layer.activation() == Activation.IDENTITY && !behind.isEmpty() ? behind : List.of(layer.activation());
    }

    private static double bound(Kind.Dense dense, Activation met, int fanIn) {
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
