package dev.cadena.lab.watch;

import dev.cadena.Layer;
import dev.cadena.data.Dataset;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.Text;
import dev.cadena.train.GraphModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the weights of a network, or the gradient of its loss by them, are distributed: a histogram of each weight tensor of each layer.
 * {@code toString()} prints them in columns. Immutable and thread-safe.
 *
 * <pre>{@code
 * System.out.println(Histograms.ofWeights(network));
 * Histograms gradients = Histograms.ofGradient(network, Dataset.of(x, labels));
 * Charts.histogram("Gradients of the hidden weights", gradients.of("hidden", "weights"))
 *         .writeSvg(Path.of("gradients.svg"));
 * }</pre>
 *
 * @param entries a histogram for each weight tensor, in the order of W
 */
public record Histograms(List<Entry> entries) {
    private static final int BINS = 20;

    /**
     * Of one weight tensor.
     *
     * @param layer the name of its layer
     * @param parameter its name within the layer
     * @param histogram how its values are distributed
     */
    public record Entry(String layer, String parameter, Histogram histogram) {}

    /**
     * Creates histograms.
     *
     * @param entries a histogram for each weight tensor
     */
    public Histograms {
        entries = List.copyOf(entries);
    }

    /**
     * {@return how the weights are distributed, with 20 bins for each tensor}
     *
     * @param network the network
     */
    public static Histograms ofWeights(GraphModel<?> network) {
        return of(network, network.parameters());
    }

    /**
     * {@return how the mean gradient of the loss is distributed, with 20 bins for each tensor} That of weights that are not trained is
     * 0.
     *
     * @param network the network
     * @param sample observations with their targets; a few hundred are mostly enough
     */
    public static Histograms ofGradient(GraphModel<?> network, Dataset sample) {
        return of(network, network.gradient(sample));
    }

    private static Histograms of(GraphModel<?> network, Object vector) {
        double[] all = Numbers.doubles(vector);
        List<Entry> entries = new ArrayList<>();
        for (Layer layer : network.layers()) {
            for (Layer.Parameter tensor : layer.parameters()) {
                double[] values = Arrays.copyOfRange(all, tensor.offset(), tensor.offset() + tensor.size());
                entries.add(new Entry(layer.name(), tensor.name(), Histogram.of(values, BINS)));
            }
        }
        return new Histograms(entries);
    }

    /**
     * {@return the histogram of a tensor}
     *
     * @param layer the name of its layer
     * @param parameter its name within the layer, for example {@code weights}
     * @throws IllegalArgumentException if there is no such tensor
     */
    public Histogram of(String layer, String parameter) {
        return entries.stream()
                .filter(e -> e.layer().equals(layer) && e.parameter().equals(parameter))
                .findFirst()
                .map(Entry::histogram)
                .orElseThrow(() -> new IllegalArgumentException("there is no weight tensor " + layer + "." + parameter
                        + ": there are "
                        + String.join(
                                ", ",
                                entries.stream()
                                        .map(e -> e.layer() + "." + e.parameter())
                                        .toList())));
    }

    /** {@return a line for each tensor: its numbers, and its bins as bars} */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", Histogram.headings(), "distribution"));
        for (Entry entry : entries) {
            Histogram histogram = entry.histogram();
            rows.add(row(entry.layer() + "." + entry.parameter(), histogram.columns(), "|" + histogram.bars() + "|"));
        }
        return Text.align(rows);
    }

    private static List<String> row(String name, List<String> columns, String bars) {
        List<String> row = new ArrayList<>();
        row.add(name);
        row.addAll(columns);
        row.add(bars);
        return row;
    }
}
