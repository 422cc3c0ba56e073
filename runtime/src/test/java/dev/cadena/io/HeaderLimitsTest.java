package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a header may just hold, and that one more is too many. */
class HeaderLimitsTest {
    private static final String EMPTY = "{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";

    @Test
    void aHeaderOfAMebibyteIsRead() throws IOException {
        String padded = "{}" + " ".repeat((1 << 20) - 2);
        assertThat(open(padded, Map.of(), 0).tensors()).isEmpty();
        assertThatThrownBy(() -> open(padded + " ", Map.of(), 0))
                .hasMessageContaining("claims a header of 1048577 bytes in a file of 1048585:");
    }

    @Test
    void aHeaderMayBeAllThatAFileHas() throws IOException {
        assertThat(open("{}", Map.of(), 0).tensors()).isEmpty();
        assertThatThrownBy(() -> open("", Map.of(), 0))
                .isInstanceOf(ModelFileException.class)
                .hasMessage("a file: the header is damaged: '{' was expected at byte 0");
        assertThatThrownBy(() -> TensorReader.open("a file", in("{}", 1 << 21), -1, Map.of(), 0))
                .hasMessage("a file: claims a header of 2097152 bytes: it is cut off, or no safetensors file");
    }

    @Test
    void aNameHasAtMost4096Characters() throws IOException {
        String name = "n".repeat(4096);
        assertThat(open("{\"" + name + "\":" + EMPTY + "}", Map.of(), 0).tensors())
                .extracting(TensorEntry::name)
                .containsExactly(name);
        assertThatThrownBy(() -> open("{\"" + name + "n\":" + EMPTY + "}", Map.of(), 0))
                .hasMessageContaining("a name or a text of more than 4096 characters");
    }

    @Test
    void thereMayBe1024TensorsBeyondThoseExpected() throws IOException {
        IntFunction<String> header =
                count -> members(count, i -> "\"" + i + "\":" + EMPTY).replaceFirst("}$", ",\"__metadata__\":{}}");
        assertThat(open(header.apply(1024 + 3), Map.of(), 3).tensors()).hasSize(1027);
        assertThatThrownBy(() -> open(header.apply(1024 + 3 + 1), Map.of(), 3))
                .hasMessageContaining("the header holds more than 1028 members");
    }

    @Test
    void thereMayBe1024TextsBeyondThoseWanted() throws IOException {
        Map<String, String> wanted = Map.of("cadena.0", "0", "cadena.1", "1");
        IntFunction<String> header =
                count -> "{\"__metadata__\":" + members(count, i -> "\"cadena." + i + "\":\"" + i + "\"") + "}";
        TensorReader reader = open(header.apply(1024 + 2), wanted, 0);
        assertThat(reader.metadata()).hasSize(1024).doesNotContainKeys("cadena.0", "cadena.1");
        assertThat(reader.differences()).isEmpty();
        assertThatThrownBy(() -> open(header.apply(1024 + 3), wanted, 0))
                .hasMessageContaining("the header holds more than 1026 members");
    }

    @Test
    void aShapeHasAtMost16SizesAndMayHaveNone() throws IOException {
        String ones = "1" + ",1".repeat(15);
        String header = "{\"a\":{\"dtype\":\"U8\",\"shape\":[%s],\"data_offsets\":[0,1]}}";
        assertThat(open(header.formatted(ones), 1).tensors())
                .containsExactly(new TensorEntry("a", "U8", Collections.nCopies(16, 1L), 0, 1));
        assertThat(open(header.formatted(""), 1).tensors())
                .containsExactly(new TensorEntry("a", "U8", List.of(), 0, 1));
        assertThatThrownBy(() -> open(header.formatted(ones + ",1"), 1)).hasMessageContaining("more than 16 sizes");
    }

    @Test
    void aNumberHasAtMost18Digits() {
        String header = "{\"a\":{\"dtype\":\"U8\",\"shape\":[%1$s],\"data_offsets\":[0,%1$s]}}";
        String most = header.formatted("9".repeat(18));
        long described = 8 + most.length() + 999_999_999_999_999_999L;
        assertThatThrownBy(() -> open(most, 1))
                .hasMessageEndingWith("its header describes " + described + ": it is cut off, or was changed");
        assertThatThrownBy(() -> open(header.formatted("9".repeat(19)), 1)).hasMessageContaining("more than 18 digits");
    }

    @Test
    void aTensorMayBeEmptyWhereverItStands() throws IOException {
        String header = "{\"c\":{\"dtype\":\"I8\",\"shape\":[2,0],\"data_offsets\":[3,3]},"
                + "\"b\":{\"dtype\":\"I8\",\"shape\":[3],\"data_offsets\":[0,3]},"
                + "\"a\":{\"dtype\":\"F64\",\"shape\":[0],\"data_offsets\":[0,0]}}";
        assertThat(open(header, 3).tensors()).extracting(TensorEntry::name).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> open(header.replace("\"I8\",\"shape\":[2", "\"X8\",\"shape\":[2"), 3))
                .hasMessageContaining("tensor c takes 0 bytes, but its dtype X8 and its shape [2, 0] say otherwise");
    }

    /** The sizes of a shape may have any product. */
    @Test
    void bytesAreCountedAsFarAsANumberTells() {
        long most = Long.MAX_VALUE / 7;
        assertThat(entry("U8", 7, most).bytesOfShape()).isEqualTo(Long.MAX_VALUE);
        assertThat(entry("U8", 7, most + 1).bytesOfShape()).isEqualTo(-1);
        assertThat(entry("I16", 7, most).bytesOfShape()).isEqualTo(-1);
        assertThat(entry("I16", 7, most / 2, 0).bytesOfShape()).isZero();
    }

    private static TensorEntry entry(String dtype, long... shape) {
        return new TensorEntry("a", dtype, Arrays.stream(shape).boxed().toList(), 0, 0);
    }

    private static String members(int count, IntFunction<String> member) {
        return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",", "{", "}"));
    }

    private static TensorReader open(String header, int dataBytes) throws IOException {
        return open(header + "\0".repeat(dataBytes), header.length(), Map.of(), 0);
    }

    private static TensorReader open(String header, Map<String, String> wanted, int tensors) throws IOException {
        return open(header, header.length(), wanted, tensors);
    }

    private static TensorReader open(String file, int headerBytes, Map<String, String> wanted, int tensors)
            throws IOException {
        return TensorReader.open("a file", in(file, headerBytes), 8 + file.length(), wanted, tensors);
    }

    private static ByteArrayInputStream in(String file, long headerBytes) {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        return new ByteArrayInputStream(ByteBuffer.allocate(8 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerBytes)
                .put(bytes)
                .array());
    }
}
