package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.spi.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorWriterTest {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path directory;

    /** Whatever the length of the texts, and without a blank too many. */
    @Test
    void padsTheHeaderToTheNextMultipleOfEight() throws IOException {
        for (int length = 0; length < 16; length++) {
            String header = header(write(Map.of("key", "x".repeat(length))));
            assertThat(header.length() % 8).as("%d characters", length).isZero();
            assertThat(header.length() - header.stripTrailing().length())
                    .as("%d characters", length)
                    .isLessThan(8);
        }
    }

    @Test
    void writesTheLongestHeaderThatIsRead() throws IOException {
        int rest = header(write(Map.of("key", ""))).stripTrailing().length();
        Path file = write(Map.of("key", "x".repeat(MEBIBYTE - rest)));
        assertThat(header(file)).hasSize(MEBIBYTE);
        assertThat(TensorReader.<Boolean>read(file, Map.of(), 0, TensorReader::isSealed))
                .isTrue();
        assertThatThrownBy(() -> write(Map.of("key", "x".repeat(MEBIBYTE - rest + 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot save a test: its description takes 1048584 bytes, but a header has at most 1048576:"
                        + " give layers and classes shorter names");
    }

    /** In ASCII, as every reader takes it. */
    @Test
    void escapesWhatAsciiDoesNotPrint() throws IOException {
        Map<String, String> texts = Map.of("cadena.text", " ~\u007f\u001f\"\\€\uD835\uDCB3");
        Path file = write(texts);
        assertThat(header(file)).contains("\"cadena.text\":\" ~\\u007f\\u001f\\\"\\\\\\u20ac\\ud835\\udcb3\"");
        assertThat(TensorReader.<Map<String, String>>read(file, Map.of(), 0, TensorReader::metadata))
                .isEqualTo(texts);
    }

    /** Of which the last part is shorter than a buffer, or as long, or there is none. */
    @Test
    void writesTensorsOfAnyLengthOneBehindTheOther() throws IOException {
        float[] values = new float[(1 << 15) + 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Path file = directory.resolve("tensors");
        List<Tensor<float[]>> tensors = List.of(
                tensor("a", values, 2, 1 << 14),
                tensor("b", values, 0, 0),
                tensor("c", values, 0, 2, 1 << 14),
                tensor("d", values, 1, (1 << 14) + 1));
        TensorWriter.write("a test", file, Map.of(), tensors);
        TensorReader.read(file, Map.of(), 0, reader -> {
            for (Tensor<float[]> tensor : tensors) {
                float[] read = new float[tensor.size() + 1];
                reader.read(Vectors.FLOAT, read, 1);
                for (int i = 0; i < tensor.size(); i++) {
                    assertThat(read[1 + i]).isEqualTo(values[tensor.offset() + i]);
                }
            }
            reader.end();
            return null;
        });
    }

    /** To the byte, also where it ends within the data. */
    @Test
    void aReaderTellsWhereAStreamEnds() throws IOException {
        Path file = directory.resolve("tensors");
        TensorWriter.write("a test", file, Map.of(), List.of(tensor("a", new float[50_000], 0, 50_000)));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {1 << 16, (1 << 16) + 1, 131_073, whole.length - 1}) {
            TensorReader reader =
                    TensorReader.open("a file", new ByteArrayInputStream(whole, 0, length), -1, Map.of(), 1);
            assertThatThrownBy(() -> reader.read(Vectors.FLOAT, new float[50_000], 0))
                    .hasMessage("a file: ends after " + length + " bytes: it is cut off");
        }
    }

    /** It could not be read again. */
    @Test
    void writesNoNameTwice() {
        Path file = directory.resolve("tensors");
        Tensor<float[]> a = tensor("a", new float[1], 0, 1);
        assertThatThrownBy(() ->
                        TensorWriter.write("a test", file, Map.of(), List.of(a, tensor("b", new float[1], 0, 1), a)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot save a test: two parts of it have the name a");
        Tensor<float[]> metadata = tensor("__metadata__", new float[1], 0, 1);
        assertThatThrownBy(() -> TensorWriter.write("a test", file, Map.of(), List.of(metadata)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot save a test: two parts of it have the name __metadata__");
        assertThatThrownBy(() -> TensorWriter.write("a test", file, Map.of("cadena.sha256", ""), List.of(a)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a text named cadena.sha256");
        assertThat(file).doesNotExist();
    }

    private static Tensor<float[]> tensor(String name, float[] values, int offset, long... shape) {
        return new Tensor<>(name, Arrays.stream(shape).boxed().toList(), Vectors.FLOAT, values, offset);
    }

    private Path write(Map<String, String> texts) {
        Path file = directory.resolve("texts");
        TensorWriter.write("a test", file, texts, List.of());
        return file;
    }

    private static String header(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return new String(bytes, 8, Math.toIntExact(length), StandardCharsets.US_ASCII);
    }
}
