package dev.cadena.processor.battery.oracle;

import java.util.List;

/**
 * A declared chain of dense layers.
 *
 * @param inputs the number of components of an observation
 * @param layers the dense layers, the output last
 */
public record Chain(int inputs, List<Dense> layers, Loss loss, double lossWeight, boolean isDouble) {
    /** One dense layer. */
    public record Dense(int units, Activation activation, boolean bias, String initializer) {
        /** With a bias and the default initializer. */
        public Dense(int units, Activation activation) {
            this(units, activation, true, "AUTO");
        }
    }

    /** The last layer. */
    public Dense output() {
        return layers.get(layers.size() - 1);
    }

    /** The number of weights. */
    public int weightCount() {
        int count = 0;
        for (int l = 0; l < layers.size(); l++) {
            count += (fanIn(l) + (layers.get(l).bias() ? 1 : 0)) * layers.get(l).units();
        }
        return count;
    }

    /** The number of components that a layer reads. */
    public int fanIn(int layer) {
        return layer == 0 ? inputs : layers.get(layer - 1).units();
    }

    /** How the network rounds. */
    public Rounding rounding() {
        return isDouble ? Rounding.DOUBLE : Rounding.FLOAT;
    }

    /** The name of a layer, in an order that is not that of the alphabet. */
    public static String name(int layer) {
        return layer < 0
                ? "features"
                : List.of("red", "blue", "green", "amber", "white", "coral", "black")
                        .get(layer);
    }

    /** The declaration as a user writes it. */
    public String source(String typeName) {
        return source(typeName, false);
    }

    /** The declaration, with its methods in reverse order if asked for. */
    public String source(String typeName, boolean reversed) {
        StringBuilder methods = new StringBuilder("  @Input(" + inputs + ") Layer " + name(-1) + "();\n");
        for (int l = 0; l < layers.size(); l++) {
            Dense d = layers.get(l);
            boolean last = l == layers.size() - 1;
            String method = "  @Dense(from = \"" + name(l - 1) + "\", units = " + d.units()
                    + (d.bias() ? "" : ", bias = false")
                    + (d.initializer().equals("AUTO") ? "" : ", initializer = Initializer." + d.initializer())
                    + ") " + (d.activation().annotation() + " ").stripLeading()
                    + (last ? loss.annotation(lossWeight) + " " : "") + "Layer " + name(l) + "();\n";
            methods.insert(reversed ? 0 : methods.length(), method);
        }
        return "import dev.cadena.*;\nimport dev.cadena.layer.*;\nimport dev.cadena.activation.*;\n"
                + "import dev.cadena.loss.*;\n\n@Network(precision = Precision." + (isDouble ? "DOUBLE" : "FLOAT")
                + ")\ninterface " + typeName + " {\n" + methods + "}\n";
    }
}
