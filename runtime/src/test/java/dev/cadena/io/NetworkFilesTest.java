package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cadena.Layer;
import dev.cadena.Layer.Distribution;
import dev.cadena.Layer.Parameter;
import dev.cadena.LoadOption;
import dev.cadena.ModelFileException;
import dev.cadena.spi.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network with a state, from files, streams and resources. */
class NetworkFilesTest {
    /** W has 2 + 1 components and S has 2 + 1. */
    private static final List<Layer> LAYERS = List.of(
            layer("x", "Input", "Input[2]", List.of(), List.of(), List.of()),
            layer("scaled", "Standardize", "Standardize of x", List.of(), List.of(tensor("mean", 0, 2)), List.of()),
            layer(
                    "y",
                    "Dense",
                    "Dense of scaled",
                    List.of(tensor("weights", 0, 2), tensor("biases", 2, 1)),
                    List.of(tensor("rows", 2, 1)),
                    List.of("no", "yes")));

    private static final float[] VALUES = {1, 2, 3, 10, 20, 30};

    @TempDir
    Path directory;

    @Test
    void theStateFollowsTheWeights() throws IOException {
        save(VALUES);
        assertThat(load()).isEqualTo(VALUES);
        List<TensorEntry> tensors = TensorReader.read(file(), ModelFile.description(LAYERS), 4, TensorReader::tensors);
        assertThat(tensors)
                .extracting(TensorEntry::name, TensorEntry::begin)
                .containsExactly(
                        tuple("y.weights", 0L), tuple("y.biases", 8L), tuple("scaled.mean", 12L), tuple("y.rows", 20L));
    }

    /** Wherever it stands: at the beginning or at the end of W, of S, and of a tensor. */
    @Test
    void namesTheNumberThatIsNotFinite() {
        List<String> names = List.of(
                "component 0 of tensor y.weights",
                "component 1 of tensor y.weights",
                "component 0 of tensor y.biases",
                "component 0 of tensor scaled.mean",
                "component 1 of tensor scaled.mean",
                "component 0 of tensor y.rows");
        for (int i = 0; i < names.size(); i++) {
            float[] broken = VALUES.clone();
            broken[i] = Float.NaN;
            save(broken);
            assertThatThrownBy(this::load)
                    .isInstanceOf(ModelFileException.class)
                    .hasMessage(
                            file() + ": " + names.get(i)
                                    + " is NaN: a network has only finite weights, unless LoadOption.NON_FINITE asks for others");
            assertThat(ModelFile.load(file(), LAYERS, Vectors.FLOAT, Set.of(LoadOption.NON_FINITE)))
                    .isEqualTo(broken);
        }
    }

    @Test
    void aResourceIsClosedAndAStreamIsNot() throws IOException {
        save(VALUES);
        byte[] file = Files.readAllBytes(file());
        AtomicInteger closed = new AtomicInteger();
        Function<String, InputStream> resource = name -> new ByteArrayInputStream(file) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        InputStream stream = resource.apply("of the caller");
        assertThat(ModelFile.load("a stream", stream, LAYERS, Vectors.FLOAT, Set.of()))
                .isEqualTo(VALUES);
        assertThat(closed).hasValue(0);
        assertThat(ModelFile.loadResource("y.st", resource, LAYERS, Vectors.FLOAT, Set.of()))
                .isEqualTo(VALUES);
        assertThat(closed).hasValue(1);
        file[file.length - 1] ^= 1;
        assertThatThrownBy(() -> ModelFile.loadResource(
                        "y.st", name -> new ByteArrayInputStream(file), LAYERS, Vectors.FLOAT, Set.of()))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("resource y.st: is damaged");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> ModelFile.load("a stream", broken, LAYERS, Vectors.FLOAT, Set.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot load a network from a stream: java.io.IOException: torn");
        assertThatThrownBy(() -> ModelFile.loadResource("y.st", name -> null, LAYERS, Vectors.FLOAT, Set.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "cannot load a network from resource y.st: there is no such resource beside the class of the"
                                + " network: name another one, or begin with / for a path from the root");
        assertThatNullPointerException()
                .isThrownBy(() -> ModelFile.load("a stream", null, LAYERS, Vectors.FLOAT, Set.of()))
                .withMessage("the stream is null");
    }

    /** The text is fixed: checkpoints hold its SHA-256. */
    @Test
    void theFingerprintIsThatOfKindsDefinitionsAndLabels() throws Exception {
        String text = """
                4
                Input
                Standardize
                Dense
                cadena.version 1
                cadena.layer.x Input[2]
                cadena.layer.scaled Standardize of x
                cadena.layer.y Dense of scaled
                cadena.labels.y ["no","yes"]
                """;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ModelFile.fingerprint(LAYERS, Vectors.FLOAT))
                .isEqualTo(HexFormat.of().formatHex(digest));
        Set<String> different = new HashSet<>(List.of(
                ModelFile.fingerprint(LAYERS, Vectors.FLOAT),
                ModelFile.fingerprint(LAYERS, Vectors.DOUBLE),
                ModelFile.fingerprint(LAYERS.subList(0, 2), Vectors.FLOAT)));
        assertThat(different).hasSize(3);
    }

    private Path file() {
        return directory.resolve("network.safetensors");
    }

    private void save(float[] values) {
        ModelFile.save(file(), LAYERS, Vectors.FLOAT, values);
    }

    private float[] load() {
        return ModelFile.load(file(), LAYERS, Vectors.FLOAT, Set.of());
    }

    private static Layer layer(
            String name,
            String kind,
            String definition,
            List<Parameter> parameters,
            List<Parameter> state,
            List<String> labels) {
        return new Layer(name, kind, definition, new int[] {2}, parameters, state, labels);
    }

    private static Parameter tensor(String name, int offset, int size) {
        return new Parameter(name, offset, List.of(size), Distribution.ZEROS, 0);
    }
}
