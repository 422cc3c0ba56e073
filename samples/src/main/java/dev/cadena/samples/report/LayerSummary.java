package dev.cadena.samples.report;

import dev.cadena.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The layers of a network as a table in text: name, kind, shape and number of weights. */
public final class LayerSummary {
    private LayerSummary() {}

    /** One line for each layer, and one for the sum. */
    public static String of(List<Layer> layers) {
        int name = width(layers.stream().map(Layer::name).toList(), "layer");
        int kind = width(layers.stream().map(Layer::kind).toList(), "kind");
        String format = "%-" + name + "s  %-" + kind + "s  %8s  %7s%n";
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, format, "layer", "kind", "shape", "weights"));
        for (Layer layer : layers) {
            text.append(String.format(
                    Locale.ROOT,
                    format,
                    layer.name(),
                    layer.kind(),
                    Arrays.toString(layer.shape()),
                    layer.parameterCount()));
        }
        int total = layers.stream().mapToInt(Layer::parameterCount).sum();
        return text.append(String.format(Locale.ROOT, format, "sum", "", "", total))
                .toString();
    }

    private static int width(List<String> values, String head) {
        return values.stream().mapToInt(String::length).reduce(head.length(), Math::max);
    }
}
