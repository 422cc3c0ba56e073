package dev.cadena.samples.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.optimizer.Adam;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the same weights, over the rows in the same order, Cadena gets where scikit-learn gets: the settings are translated
 * rightly. What the two do differently by their definitions is kept out, as {@code reference.py} says at {@code path}.
 */
class SameStartTest {
    @ParameterizedTest
    @EnumSource
    void endsWithTheWeightsOfTheReference(Subject subject) {
        int[] rows = Subject.rows(subject.parts(0), 0, false);
        Training training = training(subject.settings().training(rows.length));
        Model<float[]> network = subject.network(0);
        network.setParameters(start(network.layers()));
        int whole = rows.length / training.batchSize() * training.batchSize();

        subject.goal().train(network, training, Arrays.copyOf(rows, whole));

        double[] expected = Arrays.stream(Resource.read("paths.csv", subject.table())
                        .get(0)
                        .getField("norms")
                        .split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<Double> norms = norms(network.layers(), network.parameters());
        assertThat(norms).hasSize(expected.length);
        for (int tensor = 0; tensor < expected.length; tensor++) {
            assertThat(norms.get(tensor)).as("tensor " + tensor).isCloseTo(expected[tensor], withinPercentage(0.0001));
        }
    }

    private static Training training(Training usual) {
        Training ordered = usual.shuffle(false);
        return usual.optimizer().orElseThrow() instanceof Adam adam ? ordered.optimizer(adam.epsilon(1e-15)) : ordered;
    }

    /** As the reference does: multiples of the golden section, modulo 1, in the place of random numbers. */
    private static float[] start(List<Layer> layers) {
        float[] w = new float[layers.stream().mapToInt(Layer::parameterCount).sum()];
        for (Layer layer : layers) {
            for (Layer.Parameter tensor : layer.parameters()) {
                List<Integer> shape = layer.parameter("weights").shape();
                double bound = Math.sqrt(6.0 / (shape.get(0) + shape.get(1)));
                for (int k = tensor.offset(); k < tensor.offset() + tensor.size(); k++) {
                    w[k] = (float) (bound * (2 * ((k + 1) * 0.6180339887498949 % 1) - 1));
                }
            }
        }
        return w;
    }

    private static List<Double> norms(List<Layer> layers, float[] w) {
        List<Double> norms = new ArrayList<>();
        for (Layer layer : layers) {
            for (Layer.Parameter tensor : layer.parameters()) {
                double squares = 0;
                for (int k = tensor.offset(); k < tensor.offset() + tensor.size(); k++) {
                    squares += (double) w[k] * w[k];
                }
                norms.add(Math.sqrt(squares));
            }
        }
        return norms;
    }
}
