package dev.cadena.lab.watch;

import dev.cadena.Layer;
import dev.cadena.data.Dataset;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.Text;
import dev.cadena.train.GraphModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether the gradient of a network lets all of its layers learn. {@code toString()} prints the gradient of each layer and what was
 * found. {@link HealthWatch} looks at the end of each epoch. Immutable and thread-safe.
 *
 * <pre>{@code
 * Health health = Health.of(network, Dataset.of(x, labels));
 * for (Finding finding : health.findings()) {
 *     System.out.println(finding);
 * }
 * }</pre>
 *
 * @param layers the gradients of the layers with weights that are trained, in topological order
 * @param findings what was found, those of one kind together; empty if all is well
 */
public record Health(List<LayerGradient> layers, List<Finding> findings) {
    /**
     * Creates a report.
     *
     * @param layers the gradients of the layers
     * @param findings what was found
     */
    public Health {
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
    }

    /**
     * {@return what the gradient over a sample shows, by {@link HealthLimits#DEFAULT}}
     *
     * @param network the network
     * @param sample observations with their targets: enough that each unit ought to matter for one of them
     */
    public static Health of(GraphModel<?> network, Dataset sample) {
        return of(network, sample, HealthLimits.DEFAULT);
    }

    /**
     * {@return what the gradient over a sample shows}
     *
     * @param network the network
     * @param sample observations with their targets: enough that each unit ought to matter for one of them
     * @param limits from where on something is a finding
     */
    public static Health of(GraphModel<?> network, Dataset sample, HealthLimits limits) {
        return of(network, sample, limits, List.of());
    }

    /** Compared with the sizes of the layers' gradients in epochs before. */
    static Health of(GraphModel<?> network, Dataset sample, HealthLimits limits, List<double[]> earlier) {
        Objects.requireNonNull(limits, "the limits are null: pass HealthLimits.DEFAULT");
        Object vector = network.gradient(sample);
        double[] gradient = Numbers.doubles(vector);
        double largest = vector instanceof float[] ? Float.MAX_VALUE : Double.MAX_VALUE;
        List<LayerGradient> layers = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer.parameters().stream().anyMatch(Layer.Parameter::isTrained)) {
                layers.add(LayerGradient.of(layer, gradient));
            }
        }
        List<Finding> findings = new ArrayList<>(DeadUnits.find(layers, limits));
        findings.addAll(ExplodingGradient.find(layers, earlier, largest, limits));
        findings.addAll(VanishingGradient.find(layers, limits));
        return new Health(layers, findings);
    }

    /** The sizes of the layers' gradients. */
    double[] sizes() {
        return layers.stream().mapToDouble(LayerGradient::size).toArray();
    }

    /** {@return a line for each layer, and one for each finding} */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "gradient", "largest", "dead units"));
        for (LayerGradient layer : layers) {
            String dead = layer.deadUnits().isPresent()
                    ? Numbers.rounded(100 * layer.deadUnits().getAsDouble(), 3) + "%"
                    : "-";
            rows.add(List.of(
                    layer.layer(), Numbers.rounded(layer.size(), 4), Numbers.rounded(layer.largest(), 4), dead));
        }
        StringBuilder text = new StringBuilder(Text.align(rows));
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }
}
