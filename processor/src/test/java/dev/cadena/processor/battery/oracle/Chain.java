package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.List;

/** Networks in which every layer reads the one before it, written without names. */
public final class Chain {
    private static final List<String> NAMES = List.of(
            "red", "blue", "green", "amber", "white", "coral", "black", "olive", "azure", "plum", "gold", "lime");

    private Chain() {}

    /**
     * A layer of a chain.
     *
     * @param kind what it does
     * @param activation what is applied to its components
     */
    public record Link(Kind kind, Activation activation) {}

    /** A dense layer with biases and the default initializer. */
    public static Link dense(int units, Activation activation) {
        return new Link(Kind.Dense.of(units), activation);
    }

    /** A dense layer without biases. */
    public static Link unbiased(int units, Activation activation) {
        return new Link(new Kind.Dense(units, false, "AUTO", "", true), activation);
    }

    /** An activation as a layer of its own. */
    public static Link activate(Activation activation) {
        return new Link(Simple.ACTIVATE, activation);
    }

    /** A chain whose last layer is judged. */
    public static Net of(int inputs, List<Link> links, Loss loss, double lossWeight, boolean isDouble) {
        List<Layer> layers = new ArrayList<>(List.of(Layer.input(name(-1), inputs)));
        for (int l = 0; l < links.size(); l++) {
            Layer layer = Layer.layer(links.get(l).kind(), name(l), name(l - 1))
                    .with(links.get(l).activation());
            layers.add(l < links.size() - 1 ? layer : layer.judged(loss, lossWeight));
        }
        return new Net(layers, isDouble);
    }

    /** The name of a layer; the order of the names is not that of the alphabet. The input is layer −1. */
    public static String name(int layer) {
        return layer < 0 ? "features" : NAMES.get(layer);
    }
}
