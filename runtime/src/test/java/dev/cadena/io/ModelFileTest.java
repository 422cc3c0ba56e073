package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Layer;
import dev.cadena.ModelFileException;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final List<Layer> LAYERS = List.of(
            layer("in", List.of()),
            layer("out", List.of("no", "yes"), weights("weights", 0, 2, 1), weights("biases", 2, 1)));
    private static final float[] WEIGHTS = {1.5f, -0.0f, Float.MIN_VALUE};
    private static final String HEADER =
            "{\"__metadata__\":{\"format\":\"cadena\",\"cadena.labels.out\":\"[\\\"no\\\",\\\"yes\\\"]\"},"
                    + "\"out.weights\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                    + "\"out.biases\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}";

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
        List<Layer> layers = List.of(layer("big", List.of(), weights("weights", 0, n)));
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 1.0 / (i + 1);
        }
        ModelFile.save(file(), layers, Vectors.DOUBLE, values);
        assertThat(ModelFile.load(file(), layers, Vectors.DOUBLE)).isEqualTo(values);
    }

    @Test
    void writesAnAlignedSafetensorsHeader() throws IOException {
        save(WEIGHTS);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file())).order(ByteOrder.LITTLE_ENDIAN);
        int headerSize = (int) bytes.getLong();
        assertThat(headerSize % 8).isZero();
        assertThat(bytes.array()).hasSize(8 + headerSize + 12);
        assertThat(new String(bytes.array(), 8, headerSize, StandardCharsets.US_ASCII).strip())
                .isEqualTo(HEADER);
        assertThat(bytes.getFloat(8 + headerSize)).isEqualTo(1.5f);
    }

    @Test
    void readsBlanksAndAnyOrderOfMembers() throws IOException {
        write("""
                { "out.biases" : {"data_offsets":[8,12], "shape":[ 1 ], "dtype":"F32"} ,
                  "out.weights":{"shape":[2,1],"dtype":"F32","data_offsets":[0,8]} }
                """, 12);
        assertThat(load()).containsExactly(0, 0, 0);
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws IOException {
        save(WEIGHTS);
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(this::load).as("%d bytes", length).isInstanceOf(ModelFileException.class);
        }
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(this::load).hasMessageContaining("13 bytes of data, but its header describes 12");
    }

    @Test
    void neverTakesADamagedHeaderForOtherWeights() throws IOException {
        save(WEIGHTS);
        byte[] whole = Files.readAllBytes(file());
        int refused = 0;
        for (int at = 0; at < 8 + HEADER.length(); at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file(), damaged);
                try {
                    assertThat(load()).isEqualTo(WEIGHTS);
                } catch (ModelFileException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(8 * HEADER.length() / 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}, | '\"' was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{}} | holds a twice",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} | tensor a needs a dtype, a shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | should begin at 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,9999999999999999999]}} | more than 18 digits",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | a whole number was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":\"y\"}} | unknown member x",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,12]}} x | the end of the header was expected",
                "[] | '{' was expected",
                "{\"\\u00zz\":{}} | four hexadecimal digits",
            })
    void refusesADamagedHeader(String header, String message) throws IOException {
        write(header, 12);
        assertThatThrownBy(this::load)
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith(file().toString());
    }

    @Test
    void refusesAHeaderThatIsLongerThanTheFileOrThanAnyHeader() throws IOException {
        for (long size : new long[] {-1, Long.MAX_VALUE, 100, 1 << 21}) {
            ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            Files.write(file(), bytes.putLong(size).array());
            assertThatThrownBy(this::load)
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("claims a header");
        }
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file(), bytes.putLong(8).put((byte) '{').put((byte) 0xff).array());
        assertThatThrownBy(this::load).hasMessageContaining("not UTF-8");
    }

    @Test
    void listsEveryDifferenceToTheNetwork() {
        List<Layer> other = List.of(
                layer("in", List.of()),
                layer("out", List.of("yes", "no"), weights("weights", 0, 1, 2)),
                layer("extra", List.of(), weights("biases", 2, 1)));
        save(WEIGHTS);
        assertThatThrownBy(() -> ModelFile.load(file(), other, Vectors.DOUBLE))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("tensor out.weights is of type F32, not F64")
                .hasMessageContaining("tensor out.weights has the shape [2, 1], not [1, 2]")
                .hasMessageContaining("the classes of layer out are [\"no\",\"yes\"], not [\"yes\",\"no\"]")
                .hasMessageContaining("tensor extra.biases is missing")
                .hasMessageContaining("there is a tensor out.biases, which the network has not");
    }

    @Test
    void refusesWeightsThatAreNotFinite() {
        save(new float[] {1, 2, Float.NaN});
        assertThatThrownBy(this::load).hasMessageContaining("component 0 of tensor out.biases is NaN");
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
        assertThatThrownBy(() -> ModelFile.load(nowhere, LAYERS, Vectors.FLOAT))
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
    void countsOneByteAsOne() throws IOException {
        Files.write(file(), new byte[1]);
        assertThatThrownBy(this::load).hasMessageContaining("is 1 byte long");
    }

    @Test
    void writesThroughASymbolicLink() throws IOException {
        save(new float[] {9, 9, 9});
        Path link = Files.createSymbolicLink(directory.resolve("link"), file());
        ModelFile.save(link, LAYERS, Vectors.FLOAT, WEIGHTS);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(load()).isEqualTo(WEIGHTS);
    }

    private Path file() {
        return directory.resolve("a.safetensors");
    }

    private void save(float[] weights) {
        ModelFile.save(file(), LAYERS, Vectors.FLOAT, weights);
    }

    private float[] load() {
        return ModelFile.load(file(), LAYERS, Vectors.FLOAT);
    }

    private void write(String header, int dataBytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file(), bytes.putLong(text.length).put(text).array());
    }

    private static Layer layer(String name, List<String> labels, Layer.Parameter... parameters) {
        return new Layer(name, "Dense", new int[] {2}, List.of(parameters), labels);
    }

    private static Layer.Parameter weights(String name, int offset, Integer... shape) {
        return new Layer.Parameter(name, offset, new ArrayList<>(List.of(shape)), Layer.Distribution.ZEROS, 0);
    }
}
