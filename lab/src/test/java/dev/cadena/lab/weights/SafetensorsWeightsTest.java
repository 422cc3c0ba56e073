package dev.cadena.lab.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.ModelFileException;
import dev.cadena.Training;
import dev.cadena.io.Tensor;
import dev.cadena.io.TensorWriter;
import dev.cadena.spi.Vectors;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsWeightsTest {
    private static final float[][] X = {{1, 2, 3}, {4, 0, 1}, {2, 2, 5}};

    @TempDir
    Path directory;

    private final NetNetwork network = NetNetwork.create(1);
    private Path file;

    @BeforeEach
    void write() {
        file = directory.resolve("others.safetensors");
        write(new float[] {1, 2, 3, 4, 5, 6});
    }

    private void write(float[] first) {
        TensorWriter.write(
                "weights",
                file,
                Map.of(),
                List.of(
                        tensor("fc1.weight", first, 2, 3),
                        tensor("fc1.bias", new float[] {7, 8}, 2),
                        tensor("unused", new float[] {9}, 1),
                        tensor("fc2.weight", new float[] {10, 11}, 1, 2),
                        tensor("fc2.bias", new float[] {12}, 1)));
    }

    private static Tensor<float[]> tensor(String name, float[] values, long... shape) {
        return new Tensor<>(name, Arrays.stream(shape).boxed().toList(), Vectors.FLOAT, values, 0);
    }

    private SafetensorsWeights all() {
        return SafetensorsWeights.of(file)
                .transposed("fc1.weight", "hidden.weights")
                .tensor("fc1.bias", "hidden.biases")
                .transposed("fc2.weight", "y.weights")
                .tensor("fc2.bias", "y.biases");
    }

    @Test
    void areTransposedWhereAskedFor() {
        network.importWeights(all());
        assertThat(network.parameters()).containsExactly(1, 4, 2, 5, 3, 6, 7, 8, 10, 11, 12);
    }

    @Test
    void ofSomeLayersLeaveTheOthersAlone() {
        float[] before = network.parameters();
        network.importWeights(
                SafetensorsWeights.of(file).tensor("fc1.bias", "hidden.biases").keepingOthers());
        float[] after = network.parameters();
        assertThat(Arrays.copyOfRange(after, 6, 8)).containsExactly(7, 8);
        System.arraycopy(before, 6, after, 6, 2);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void ofALayerComeWithWhatItWasFittedTo() {
        network.train(X, new float[] {1, 2, 3}, Training.batch().epochs(3));
        Path saved = directory.resolve("net.safetensors");
        network.save(saved);
        OtherHeadNetwork other = OtherHeadNetwork.create(4);
        float[] head = Arrays.copyOfRange(other.parameters(), 8, 8 + 15);
        other.importWeights(
                SafetensorsWeights.of(saved).layer("scaled").layer("hidden").keepingOthers());
        assertThat(other.statistics()).isEqualTo(network.statistics());
        assertThat(Arrays.copyOf(other.parameters(), 8)).isEqualTo(Arrays.copyOf(network.parameters(), 8));
        assertThat(Arrays.copyOfRange(other.parameters(), 8, 8 + 15)).isEqualTo(head);
        other.train(X, new float[3][5], Training.batch());
        assertThat(other.statistics()).isEqualTo(network.statistics());
    }

    @Test
    void thatDoNotFitAreAllReported() {
        SafetensorsWeights wrong = SafetensorsWeights.of(file)
                .tensor("fc1.weight", "hidden.weights")
                .tensor("missing", "hidden.biases")
                .tensor("fc2.weight", "y.weights")
                .transposed("fc2.bias", "y.biases");
        float[] before = network.parameters();
        assertThatThrownBy(() -> network.importWeights(wrong))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": there is no tensor missing; "
                        + "tensor fc1.weight has the shape [2, 3], and does not fit hidden.weights with its shape [3, 2]; "
                        + "tensor fc2.bias has the shape [1], and transposed does not fit y.biases with its shape [1]; "
                        + "tensor fc2.weight has the shape [1, 2], and does not fit y.weights with its shape [2, 1]; "
                        + "the file has fc1.bias, fc1.weight, fc2.bias, fc2.weight, unused");
        assertThat(network.parameters()).isEqualTo(before);
    }

    @Test
    void mustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> network.importWeights(SafetensorsWeights.of(file).tensor("fc1.bias", "hidden.biases")))
                .withMessage("nothing is said of hidden.weights, y.weights, y.biases: name where they come from, or say"
                        + " keepingOthers()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.importWeights(all().tensor("unused", "y.bias")))
                .withMessageStartingWith(
                        "the network has no tensor y.bias; it has scaled.mean, scaled.deviation, scaled.rows, hidden.weights,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.importWeights(all().layer("head")))
                .withMessage("the network has no layer head; it has x, scaled, hidden, y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all().tensor("unused", "y.biases"))
                .withMessage("the tensor y.biases is named twice");
    }

    @Test
    void areFinite() {
        write(new float[] {1, 2, 3, Float.NaN, 5, 6});
        assertThatThrownBy(() -> network.importWeights(all()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("component 3 of tensor fc1.weight is NaN");
    }

    @Test
    void ofAFileThatIsNotThere() {
        assertThatThrownBy(() -> network.importWeights(
                        SafetensorsWeights.of(directory.resolve("none")).keepingOthers()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot import weights from");
    }

    @Test
    void ofAnySourceAreChecked() {
        float[] before = network.parameters();
        for (Map<String, double[]> wrong : List.of(
                Map.of("other.weights", new double[1]),
                Map.of("y.biases", new double[2]),
                Map.of("y.biases", new double[] {1e300}))) {
            assertThatThrownBy(() -> network.importWeights(layers -> wrong)).isInstanceOf(DataException.class);
        }
        assertThat(network.parameters()).isEqualTo(before);
        network.importWeights(layers -> Map.of("scaled.mean", new double[] {1, 2, 3}));
        assertThat(Arrays.copyOf(network.statistics(), 3)).containsExactly(1, 2, 3);
    }
}
