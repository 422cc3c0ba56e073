package dev.cadena.reliability.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.ModelFileException;
import dev.cadena.io.TensorEntry;
import dev.cadena.io.TensorReader;
import dev.cadena.lab.internal.Components;
import dev.cadena.lab.weights.SafetensorsWeights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the {@code safetensors} package of Python: stored ones, which {@code src/test/python/write_files.py} wrote with PyTorch 2.13 and
 * safetensors 0.8; and where {@code cadena.python}, or else {@code python3}, has the package, what it makes of ours.
 */
class PythonFilesTest {
    @TempDir
    Path directory;

    @Test
    void aNetworkOfPyTorchPredictsTheSame() throws IOException {
        TorchNetwork network = TorchNetwork.create(1);
        network.importWeights(linear("torch.safetensors"));
        Map<String, double[]> expected = read("torch_outputs.safetensors");
        for (int row = 0; row < 5; row++) {
            float[] x = new float[3];
            for (int i = 0; i < 3; i++) {
                x[i] = (float) expected.get("x")[3 * row + i];
            }
            float[] y = network.predict(x);
            for (int i = 0; i < 2; i++) {
                assertThat((double) y[i]).isEqualTo(expected.get("y")[2 * row + i], within(1e-6));
            }
        }
    }

    @Test
    void numbersOfSixteenBitsAreThoseThatTorchReads() throws IOException {
        Map<String, double[]> found = read("torch_halves.safetensors");
        Map<String, double[]> expected = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("torch_halves.txt"), StandardCharsets.US_ASCII))) {
            lines.lines().forEach(line -> {
                List<String> parts = List.of(line.split(" "));
                expected.put(
                        parts.get(0),
                        parts.stream().skip(1).mapToDouble(Double::parseDouble).toArray());
            });
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSize(8);
        expected.forEach((name, values) -> assertThat(found.get(name)).as(name).isEqualTo(values));
    }

    @Test
    void aFileOfOthersIsNoNetworkOfOurs() throws IOException {
        Path file = stored("torch.safetensors");
        assertThatThrownBy(() -> TorchNetwork.load(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("it was not written by save");
    }

    @Test
    void pythonReadsAndWritesOurFiles() throws IOException, InterruptedException {
        TorchNetwork network = TorchNetwork.create(7);
        Path file = directory.resolve("ours.safetensors");
        network.save(file);
        Path copy = directory.resolve("copy.safetensors");
        List<String> lines = python("src/test/python/read_file.py", file.toString(), copy.toString());

        List<String> tensors = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            TensorReader reader = TensorReader.open("ours", in, Files.size(file), Map.of(), 4);
            for (TensorEntry entry : reader.tensors()) {
                StringBuilder hex = new StringBuilder();
                reader.read(Components.of(
                        "F32",
                        number -> hex.append(String.format(
                                Locale.ROOT, "%08x", Integer.reverseBytes(Float.floatToRawIntBits((float) number))))));
                tensors.add("tensor " + entry.name() + " float32 " + entry.shape() + " " + hex);
            }
        }
        tensors.sort(null);
        assertThat(lines.stream().filter(line -> line.startsWith("tensor "))).containsExactlyElementsOf(tensors);
        assertThat(lines)
                .contains(
                        "metadata cadena.version 1",
                        "metadata cadena.layer.hidden Dense(units = 4) of x, Tanh",
                        "metadata format cadena");

        TorchNetwork other = TorchNetwork.create(8);
        other.importWeights(SafetensorsWeights.of(copy).layer("hidden").layer("y"));
        assertThat(other.parameters()).isEqualTo(network.parameters());
    }

    /** What a script prints; the test is left out where Python lacks the package. */
    private List<String> python(String... arguments) throws IOException, InterruptedException {
        String python = System.getProperty("cadena.python", System.getenv().getOrDefault("CADENA_PYTHON", "python3"));
        Assumptions.assumeTrue(
                run(python, "-c", "import safetensors.numpy") == 0,
                () -> python + " has no package safetensors: pip install safetensors numpy");
        List<String> command = new ArrayList<>(List.of(python));
        command.addAll(List.of(arguments));
        assertThat(run(command.toArray(String[]::new))).as("%s", command).isZero();
        return Files.readAllLines(output());
    }

    private int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private Path output() {
        return directory.resolve("output");
    }

    private SafetensorsWeights linear(String name) throws IOException {
        return SafetensorsWeights.of(stored(name))
                .transposed("0.weight", "hidden.weights")
                .tensor("0.bias", "hidden.biases")
                .transposed("2.weight", "y.weights")
                .tensor("2.bias", "y.biases");
    }

    private Path stored(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static InputStream open(String name) {
        return PythonFilesTest.class.getResourceAsStream(name);
    }

    private static Map<String, double[]> read(String name) throws IOException {
        Map<String, double[]> tensors = new TreeMap<>();
        try (InputStream in = open(name)) {
            TensorReader reader = TensorReader.open(name, in, -1, Map.of(), 10);
            for (TensorEntry entry : reader.tensors()) {
                List<Double> values = new ArrayList<>();
                reader.read(Components.of(entry.dtype(), values::add));
                tensors.put(
                        entry.name(),
                        values.stream().mapToDouble(Double::doubleValue).toArray());
            }
            reader.end();
        }
        return tensors;
    }
}
