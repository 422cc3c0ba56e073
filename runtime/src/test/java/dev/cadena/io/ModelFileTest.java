package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.ModelFileException;
import dev.cadena.spi.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private static final List<Layer> LAYERS = List.of(
            layer("in", "Input[2]", List.of()),
            layer(
                    "out",
                    "Dense(units = 1) of in, \"größer\"",
                    List.of("no", "yes"),
                    weights("weights", 0, 2, 1),
                    weights("biases", 2, 1)));
    private static final float[] WEIGHTS = {1.5f, -0.0f, Float.MIN_VALUE};
    private static final String HEADER =
            "{\"__metadata__\":{\"cadena.sha256\":\"%s\",\"format\":\"cadena\",\"cadena.version\":\"1\","
                    + "\"cadena.layer.in\":\"Input[2]\","
                    + "\"cadena.layer.out\":\"Dense(units = 1) of in, \\\"gr\\u00f6\\u00dfer\\\"\","
                    + "\"cadena.labels.out\":\"[\\\"no\\\",\\\"yes\\\"]\"},"
                    + "\"out.weights\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                    + "\"out.biases\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}";
    private static final int HASH_AT = 8 + HEADER.indexOf("%s");

    @TempDir
    Path directory;

    @Test
    void keepsTheBitsOfFloats() {
        save(WEIGHTS);
        assertThat(load()).isEqualTo(WEIGHTS);
        assertThat(Float.floatToRawIntBits(load()[1])).isEqualTo(Float.floatToRawIntBits(-0.0f));
    }

    @Test
    void keepsTheBitsOfDoublesBeyondOneBuffer() {
        int n = 20_001;
        List<Layer> layers = List.of(layer("big", "Big", List.of(), weights("weights", 0, n)));
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 1.0 / (i + 1);
        }
        ModelFile.save(file(), layers, Vectors.DOUBLE, values);
        assertThat(ModelFile.load(file(), layers, Vectors.DOUBLE, Set.of())).isEqualTo(values);
    }

    @Test
    void writesAnAlignedSafetensorsHeaderWithTheHashOfTheFile() throws Exception {
        save(WEIGHTS);
        byte[] file = Files.readAllBytes(file());
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int headerSize = (int) bytes.getLong();
        assertThat(headerSize % 8).isZero();
        assertThat(file).hasSize(8 + headerSize + 12);
        String hash = new String(file, HASH_AT, 64, StandardCharsets.US_ASCII);
        assertThat(new String(file, 8, headerSize, StandardCharsets.US_ASCII).strip())
                .isEqualTo(HEADER.formatted(hash));
        assertThat(bytes.getFloat(8 + headerSize)).isEqualTo(1.5f);
        Arrays.fill(file, HASH_AT, HASH_AT + 64, (byte) '0');
        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        save(WEIGHTS);
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Files.write(file(), part);
            assertThatThrownBy(this::load).as("%d bytes", length).isInstanceOf(ModelFileException.class);
            assertThatThrownBy(() -> load(part)).as("%d bytes", length).isInstanceOf(ModelFileException.class);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        Files.write(file(), longer);
        assertThatThrownBy(this::load)
                .hasMessageContaining("is " + longer.length + " bytes long, but its header describes " + whole.length);
        assertThatThrownBy(() -> load(longer)).hasMessageContaining("goes on after the data");
    }

    @Test
    void refusesEveryBitFlip() throws IOException {
        save(WEIGHTS);
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                whole[at] ^= (byte) (1 << bit);
                Files.write(file(), whole);
                assertThatThrownBy(this::load).as("bit %d of byte %d", bit, at).isInstanceOf(ModelFileException.class);
                assertThatThrownBy(() -> load(whole))
                        .as("bit %d of byte %d", bit, at)
                        .isInstanceOf(ModelFileException.class);
                whole[at] ^= (byte) (1 << bit);
            }
        }
        assertThat(load(whole)).isEqualTo(WEIGHTS);
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        save(WEIGHTS);
        byte[] whole = Files.readAllBytes(file());
        whole[whole.length - 1] ^= 1;
        assertThatThrownBy(() -> load(whole))
                .hasMessage("the stream: is damaged: its SHA-256 is not the one that it had when it was" + " written");
    }

    @Test
    void loadsFromAStreamWithoutReadingBeyond() throws IOException {
        save(WEIGHTS);
        ByteArrayInputStream in = new ByteArrayInputStream(Files.readAllBytes(file()));
        assertThat(ModelFile.load("the stream", in, LAYERS, Vectors.FLOAT, Set.of()))
                .isEqualTo(WEIGHTS);
        assertThat(in.available()).isZero();
    }

    @Test
    void listsEveryDifferenceToTheNetwork() {
        List<Layer> other = List.of(
                layer("in", "Input[3]", List.of()),
                layer("out", "Dense(units = 1) of in, \"größer\"", List.of("yes", "no"), weights("weights", 0, 1, 2)),
                layer("extra", "Extra", List.of(), weights("biases", 2, 1)));
        save(WEIGHTS);
        assertThatThrownBy(() -> ModelFile.load(file(), other, Vectors.DOUBLE, Set.of()))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file() + ": does not fit the network: "
                        + String.join(
                                "; ",
                                "cadena.layer.in is \"Input[2]\", but should be \"Input[3]\"",
                                "cadena.labels.out is \"[\"no\",\"yes\"]\", but should be \"[\"yes\",\"no\"]\"",
                                "it has no cadena.layer.extra, which should be \"Extra\"",
                                "tensor out.weights is of type F32, not F64",
                                "tensor out.weights has the shape [2, 1], not [1, 2]",
                                "tensor extra.biases is missing",
                                "there is a tensor out.biases, which the network has not"));
    }

    @Test
    void refusesTheClassesOfAnotherNetworkAlsoWhereItHasNone() {
        save(WEIGHTS);
        List<Layer> without = List.of(
                LAYERS.get(0),
                layer(
                        "out",
                        LAYERS.get(1).definition(),
                        List.of(),
                        weights("weights", 0, 2, 1),
                        weights("biases", 2, 1)));
        assertThatThrownBy(() -> ModelFile.load(file(), without, Vectors.FLOAT, Set.of()))
                .hasMessageContaining("there is a cadena.labels.out, which the network has not");
        ModelFile.save(file(), without, Vectors.FLOAT, WEIGHTS);
        assertThatThrownBy(this::load).hasMessageContaining("it has no cadena.labels.out, which should be");
    }

    @Test
    void refusesAFileThatOthersWrote() throws IOException {
        byte[] header = ("{\"out.weights\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                        + "\"out.biases\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] file = ByteBuffer.allocate(8 + header.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
        assertThatThrownBy(() -> load(file))
                .hasMessageContaining("it was not written by save: weights that others wrote are imported");
    }

    @Test
    void refusesWeightsThatAreNotFiniteUnlessAskedForThem() {
        float[] broken = {1, Float.NEGATIVE_INFINITY, Float.NaN};
        save(broken);
        assertThatThrownBy(this::load)
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("component 1 of tensor out.weights is -Infinity");
        assertThat(ModelFile.load(file(), LAYERS, Vectors.FLOAT, Set.of(LoadOption.NON_FINITE)))
                .isEqualTo(broken);
    }

    @Test
    void refusesToSaveWhatNobodyWouldLoad() throws IOException {
        save(WEIGHTS);
        String name = "n".repeat(1 << 20);
        assertThatThrownBy(() -> TensorWriter.write("the network", file(), Map.of("cadena.long", name), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a header has at most 1048576");
        assertThat(load()).isEqualTo(WEIGHTS);
    }

    @Test
    void aSaveThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        save(WEIGHTS);
        assertThatThrownBy(() -> save(new float[] {1})).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(load()).isEqualTo(WEIGHTS);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aSaveIntoNowhereNamesTheFile() {
        Path nowhere = directory.resolve("missing").resolve("a.safetensors");
        assertThatThrownBy(() -> ModelFile.save(nowhere, LAYERS, Vectors.FLOAT, WEIGHTS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(nowhere.toString());
        assertThatThrownBy(() -> ModelFile.load(nowhere, LAYERS, Vectors.FLOAT, Set.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot load a network from " + nowhere + ": there is no such file");
    }

    @Test
    void aSaveIntoAMissingFolderNamesTheFolder() throws IOException {
        Path folder = directory.resolve("models");
        Path file = folder.resolve("a.safetensors");
        String message = "cannot save the network to " + file + ": there is no folder " + folder
                + ": create it first, for example by Files.createDirectories";
        assertThatThrownBy(() -> ModelFile.save(file, LAYERS, Vectors.FLOAT, WEIGHTS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(message);
        Files.writeString(folder, "a file");
        assertThatThrownBy(() -> ModelFile.save(file, LAYERS, Vectors.FLOAT, WEIGHTS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(message);
    }

    @Test
    void aSaveOntoAFolderAsksForAFileInIt() throws IOException {
        for (Path folder : List.of(directory, directory.getRoot())) {
            assertThatThrownBy(() -> ModelFile.save(folder, LAYERS, Vectors.FLOAT, WEIGHTS))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(
                            "cannot save the network to " + folder + ": it is a folder: name a file in it, for example "
                                    + folder.resolve("network.safetensors"));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aSaveThatTheSystemRefusesNamesNoFileThatTheUserDoesNotKnow() {
        Path file = directory.resolve("n".repeat(250));
        assertThatThrownBy(() -> ModelFile.save(file, LAYERS, Vectors.FLOAT, WEIGHTS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot save the network to " + file + ": ")
                .message()
                .doesNotContain(".tmp");
    }

    @Test
    void writesThroughASymbolicLink() throws IOException {
        save(new float[] {9, 9, 9});
        Path link = Files.createSymbolicLink(directory.resolve("link"), file());
        ModelFile.save(link, LAYERS, Vectors.FLOAT, WEIGHTS);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(load()).isEqualTo(WEIGHTS);
    }

    @Test
    void aSymbolicLinkToNowhereIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));
        assertThatThrownBy(() -> ModelFile.save(link, LAYERS, Vectors.FLOAT, WEIGHTS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot save the network to " + link + ": it is a link to a file that is not there");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    private Path file() {
        return directory.resolve("a.safetensors");
    }

    private void save(float[] weights) {
        ModelFile.save(file(), LAYERS, Vectors.FLOAT, weights);
    }

    private float[] load() {
        return ModelFile.load(file(), LAYERS, Vectors.FLOAT, Set.of());
    }

    private static float[] load(byte[] file) {
        return ModelFile.load("the stream", new ByteArrayInputStream(file), LAYERS, Vectors.FLOAT, Set.of());
    }

    private static Layer layer(String name, String definition, List<String> labels, Layer.Parameter... parameters) {
        return new Layer(name, "Dense", definition, new int[] {2}, List.of(parameters), labels);
    }

    private static Layer.Parameter weights(String name, int offset, Integer... shape) {
        return new Layer.Parameter(name, offset, new ArrayList<>(List.of(shape)), Layer.Distribution.ZEROS, 0);
    }
}
