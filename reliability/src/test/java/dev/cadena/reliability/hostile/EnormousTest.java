package dev.cadena.reliability.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that are large where a reader might not expect it, or claim to be: what they cost is bounded by their size. They are
 * large enough for the bound to be one: next to a megabyte, {@link Trial}'s allowance is little.
 */
class EnormousTest {
    private static final int LARGE = 1 << 20;

    @TempDir
    Path directory;

    static Stream<Arguments> tables() {
        return Stream.of(
                table("a column of digits", "a\n" + "1\n".repeat(LARGE / 2), true),
                table("a column of nothing", "a,b\n" + ",\n".repeat(LARGE / 2), true),
                table("blank lines", "a\n" + "\n".repeat(LARGE), true),
                table("carriage returns", "a\r" + "\r".repeat(LARGE), true),
                table("commas", ",".repeat(LARGE), false),
                table("one field", "a\n" + "x".repeat(LARGE), true),
                table("one field of digits", "a\n" + "1".repeat(LARGE), true),
                table("one field in quotes", "a\n\"" + "x,\n".repeat(LARGE / 3) + "\"", true),
                table("a quote that nothing closes", "a\n\"" + "x\n".repeat(LARGE / 2), false),
                table("quotes alone", "\"".repeat(LARGE), true),
                table("quotes in quotes", "a\n" + "\"\"\"\"\n".repeat(LARGE / 5), true),
                table("a field beyond 16 million characters", "a\n" + "x".repeat(17 << 20), false),
                table("the name of a column", "x".repeat(LARGE) + "\n1\n", true),
                table("different names", names(100_000) + "\n", true),
                table("different values", "a\n" + names(200_000).replace(',', '\n'), true),
                table("too many fields in a line", "a\n" + ",".repeat(LARGE), false),
                table("NUL", "\0".repeat(LARGE), true));
    }

    private static Arguments table(String name, String text, boolean isRead) {
        return Arguments.of(name, text.getBytes(UTF_8), isRead);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void tablesCostWhatTheirSizeAllows(String name, byte[] text, boolean isRead) throws Exception {
        Trial trial = Trial.of(new CsvTarget(), text, directory.resolve("input"));

        assertThat(trial.isRead()).isEqualTo(isRead);
        System.out.printf(
                "hostile input, csv, %s: %.1f bytes allocated for each%n",
                name, (double) trial.allocated() / text.length);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    static Stream<Arguments> images() throws IOException {
        return Stream.of(
                Arguments.of("images of one pixel", idx(LARGE, LARGE, 1), true),
                Arguments.of("one image", idx(LARGE, 1, LARGE), true),
                Arguments.of("zeros, compressed", compressed(idx(LARGE, LARGE / 4, 4)), true),
                Arguments.of("more pixels than a compressed file has", compressed(idx(1000, 1, 1 << 30)), false),
                Arguments.of("as many items as an int can tell", idx(LARGE, Integer.MAX_VALUE, 1), false),
                Arguments.of("a size beyond int", idx(LARGE, 1 << 16, 1 << 16), false),
                Arguments.of("a size that int takes for that of the file", idx(LARGE, 1 << 20, 1, 1 << 12 | 1), false),
                Arguments.of("a size beyond long", idx(LARGE, 1 << 30, 1 << 30, 1 << 30), false),
                Arguments.of("a size of 2^64, and so of 0", idx(0, 1 << 16, 1 << 16, 1 << 16, 1 << 16), false),
                Arguments.of(
                        "127 dimensions",
                        idx(2, IntStream.range(0, 127).map(d -> d == 0 ? 2 : 1).toArray()),
                        true),
                Arguments.of(
                        "255 dimensions",
                        idx(1, IntStream.range(0, 255).map(d -> 1).toArray()),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void imagesCostWhatTheirSizeAllows(String name, byte[] file, boolean isRead) throws Exception {
        Trial trial = Trial.of(IdxTarget.images(), file, directory.resolve("input"));

        assertThat(trial.isRead()).isEqualTo(isRead);
        System.out.printf(
                "hostile input, idx, %s: %d bytes allocated for %d%n",
                name, trial.allocated(), IdxReference.size(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void labelsCostWhatTheirSizeAllows(String name, byte[] file, boolean isRead) throws Exception {
        assertThat(Trial.of(IdxTarget.labels(), file, directory.resolve("input"))
                        .isRead())
                .isFalse();
    }

    private static byte[] idx(int size, int... dimensions) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * dimensions.length + size);
        file.putShort((short) 0).put((byte) 8).put((byte) dimensions.length);
        Arrays.stream(dimensions).forEach(file::putInt);
        return file.array();
    }

    private static byte[] compressed(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> headers() {
        int half = LARGE - 100;
        return Stream.of(
                Arguments.of("blanks", " ".repeat(half)),
                Arguments.of("one name", "{\"" + "x".repeat(half)),
                Arguments.of("escapes", "{\"" + "\\u0041".repeat(half / 6)),
                Arguments.of("sizes", "{\"a\":{\"shape\":[" + "1,".repeat(half / 2)),
                Arguments.of("large sizes", "{\"a\":{\"shape\":[" + "1000000,".repeat(half / 8)),
                Arguments.of("braces", "{\"a\":".repeat(half / 5)),
                Arguments.of("brackets", "[".repeat(half)),
                Arguments.of(
                        "tensors",
                        IntStream.range(0, half / 60)
                                .mapToObj(
                                        i -> "\"t" + i + "\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}")
                                .collect(Collectors.joining(",", "{", "}"))),
                Arguments.of(
                        "metadata",
                        IntStream.range(0, half / 14)
                                .mapToObj(i -> "\"k" + i + "\":\"\"")
                                .collect(Collectors.joining(",", "{\"__metadata__\":{", "}}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void headersCostWhatTheirSizeAllows(String name, String header) throws Exception {
        byte[] text = header.getBytes(UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);

        Trial trial = Trial.of(
                new SafetensorsTarget("safetensors", false),
                file.putLong(text.length).put(text).array(),
                directory.resolve("input"));

        assertThat(trial.isRead()).isFalse();
        System.out.printf(
                "hostile input, safetensors, %s: %.1f bytes allocated for each%n",
                name, (double) trial.allocated() / text.length);
    }
}
