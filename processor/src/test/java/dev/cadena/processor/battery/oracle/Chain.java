package dev.cadena.processor.battery.oracle;

import java.util.List;

/**
 * A declared chain of layers.
 *
 * @param inputs the number of components of an observation
 * @param layers the layers behind the input, the output last
 */
public record Chain(int inputs, List<Layer> layers, Loss loss, double lossWeight, boolean isDouble) {
    private static final List<String> NAMES = List.of(
            "red", "blue", "green", "amber", "white", "coral", "black", "olive", "azure", "plum", "gold", "lime");

    /** A layer with its activation. */
    public sealed interface Layer permits Dense, Rescale, Activate {
        /** What is applied to its components. */
        Activation activation();

        /** The same layer with another activation. */
        Layer with(Activation activation);
    }

    /** z = Wᵀx + b. */
    public record Dense(int units, Activation activation, boolean bias, String initializer) implements Layer {
        /** With biases and the default initializer. */
        public Dense(int units, Activation activation) {
            this(units, activation, true, "AUTO");
        }

        @Override
        public Layer with(Activation other) {
            return new Dense(units, other, bias, initializer);
        }
    }

    /** z = by · x + offset. */
    public record Rescale(double by, double offset, Activation activation) implements Layer {
        @Override
        public Layer with(Activation other) {
            return new Rescale(by, offset, other);
        }
    }

    /** z = x. */
    public record Activate(Activation activation) implements Layer {
        @Override
        public Layer with(Activation other) {
            return new Activate(other);
        }
    }

    /** The last layer. */
    public Layer output() {
        return layers.get(layers.size() - 1);
    }

    /** The number of components of the output. */
    public int outputs() {
        return width(layers.size() - 1);
    }

    /** The number of components that a layer yields; the input is layer −1. */
    public int width(int layer) {
        if (layer < 0) {
            return inputs;
        }
        return layers.get(layer) instanceof Dense dense ? dense.units() : width(layer - 1);
    }

    /** The number of weights. */
    public int weightCount() {
        int count = 0;
        for (int l = 0; l < layers.size(); l++) {
            count += weightCount(l);
        }
        return count;
    }

    /** The number of weights of a layer, biases included. */
    public int weightCount(int layer) {
        return layers.get(layer) instanceof Dense dense
                ? (width(layer - 1) + (dense.bias() ? 1 : 0)) * dense.units()
                : 0;
    }

    /** How the network rounds. */
    public Rounding rounding() {
        return isDouble ? Rounding.DOUBLE : Rounding.FLOAT;
    }

    /** The name of a layer; the order of the names is not that of the alphabet. */
    public static String name(int layer) {
        return layer < 0 ? "features" : NAMES.get(layer);
    }

    /** The declaration as a user writes it. */
    public String source(String typeName) {
        return source(typeName, false);
    }

    /** The declaration, with its methods in reverse order if asked for. */
    public String source(String typeName, boolean reversed) {
        StringBuilder methods = new StringBuilder("  @Input(" + inputs + ") Layer " + name(-1) + "();\n");
        for (int l = 0; l < layers.size(); l++) {
            String judged = l == layers.size() - 1 ? loss.annotation(lossWeight) + " " : "";
            String activation = (layers.get(l).activation().annotation() + " ").stripLeading();
            String method = "  " + kind(l) + " " + activation + judged + "Layer " + name(l) + "();\n";
            methods.insert(reversed ? 0 : methods.length(), method);
        }
        return "import dev.cadena.*;\nimport dev.cadena.layer.*;\nimport dev.cadena.activation.*;\n"
                + "import dev.cadena.loss.*;\n\n@Network(precision = Precision." + (isDouble ? "DOUBLE" : "FLOAT")
                + ")\ninterface " + typeName + " {\n" + methods + "}\n";
    }

    private String kind(int l) {
        String from = "(from = \"" + name(l - 1) + "\"";
        Layer layer = layers.get(l);
        if (layer instanceof Dense dense) {
            return "@Dense" + from + ", units = " + dense.units() + (dense.bias() ? "" : ", bias = false")
                    + (dense.initializer().equals("AUTO") ? "" : ", initializer = Initializer." + dense.initializer())
                    + ")";
        }
        return layer instanceof Rescale rescale
                ? "@Rescale" + from + ", by = " + rescale.by() + ", offset = " + rescale.offset() + ")"
                : "@Activate" + from + ")";
    }
}
