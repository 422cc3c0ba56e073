package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorReaderTest {
    private static final String ONE = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";

    @Test
    void readsBlanksAndAnyOrderOfMembers() throws IOException {
        TensorReader reader = open(
                " \n{ \"b\" : {\"data_offsets\":[8,12], \"shape\":[ 1 ], \"dtype\":\"F32\"} ,\t"
                        + "\"a\\u00e4\uD835\uDCB3\":{\"shape\":[2,1],\"dtype\":\"F32\",\"data_offsets\":[0,8]} }\r\n",
                12);
        assertThat(reader.tensors())
                .containsExactly(
                        new TensorEntry("aä\uD835\uDCB3", "F32", List.of(2L, 1L), 0, 8),
                        new TensorEntry("b", "F32", List.of(1L), 8, 12));
        assertThat(reader.isSealed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}, | '\"' was expected at byte 54",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{}} | holds a twice",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} | tensor a needs a dtype, a shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | should begin at 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}} | should begin at 12",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,9999999999999999999]}} | more than 18 digits",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4294967296],\"data_offsets\":[0,12]}} | say otherwise",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387905],\"data_offsets\":[0,12]}} | more than 18 digits",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0,999999999999999999,999999999999999999],\"data_offsets\":[0,12]}} | say otherwise",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,12]}} | tensor a takes 12 bytes",
                "{\"a\":{\"dtype\":\"F99\",\"shape\":[3],\"data_offsets\":[0,12]}} | its dtype F99",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}} | should begin at 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F99\",\"shape\":[1],\"data_offsets\":[4,3]}} | tensor b stands at bytes 4 to 3 of the data, but should begin at 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | a whole number was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]}} | a whole number was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e0],\"data_offsets\":[0,4]}} | ']' was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":\"y\"}} | unknown member x",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[[1]],\"data_offsets\":[0,4]}} | a whole number was expected",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}} | more than 16 sizes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}} x | the end of the header was expected",
                "{\"__metadata__\":{\"x\":1}} | '\"' was expected",
                "{\"__metadata__\":{\"x\":\"1\",\"x\":\"2\"}} | holds x twice",
                "{\"__metadata__\":{},\"__metadata__\":{}} | holds __metadata__ twice",
                "[] | '{' was expected",
                "{\"\\u00zz\":{}} | four hexadecimal digits",
                "{\"\\x\":{}} | an escape sequence",
            })
    void refusesADamagedHeader(String header, String message) {
        assertThatThrownBy(() -> open(header, 12))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("a file: ");
    }

    @Test
    void refusesAHeaderThatIsLongerThanTheFileOrThanAnyHeader() {
        for (long size : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 57, 1 << 20 | 1, 1L << 32}) {
            ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            assertThatThrownBy(() -> open(bytes.putLong(0, size).array()))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("claims a header of " + Long.toUnsignedString(size) + " bytes");
        }
    }

    @Test
    void refusesAFileThatIsShorterThanItsHeaderDescribes() {
        assertThatThrownBy(() -> open(ONE, 3)).hasMessageContaining("it is cut off, or was changed");
        assertThatThrownBy(() -> open(ONE, 5)).hasMessageContaining("it is cut off, or was changed");
        assertThatThrownBy(() -> open(new byte[7])).hasMessageContaining("ends after 7 bytes: it is cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "c0 80",
        "c1 bf",
        "ff",
        "80",
        "e0 80 80",
        "ed a0 80",
        "f0 80 80 80",
        "f4 90 80 80",
        "f5 80 80 80",
        "c3 22"
    })
    void refusesWhatIsNotUtf8(String hex) {
        String[] parts = hex.split(" ", -1);
        byte[] header = new byte[2 + parts.length + 2];
        header[0] = '{';
        header[1] = '"';
        for (int i = 0; i < parts.length; i++) {
            header[2 + i] = (byte) Integer.parseInt(parts[i], 16);
        }
        assertThatThrownBy(() -> open(file(header, 0))).hasMessageContaining("not UTF-8");
    }

    @Test
    void refusesALongNameAndMoreTensorsOrTextsThanAnyNetworkHas() {
        assertThatThrownBy(() -> open("{\"" + "n".repeat(5000) + "\":{}}", 0))
                .hasMessageContaining("more than 4096 characters");
        StringBuilder texts = new StringBuilder("{\"__metadata__\":{\"0\":\"\"");
        StringBuilder tensors = new StringBuilder("{\"0\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}");
        for (int i = 1; i < 100_000; i++) {
            texts.append(",\"").append(i).append("\":\"\"");
            tensors.append(",\"").append(i).append("\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}");
        }
        assertThatThrownBy(() -> open(texts.substring(0, 1 << 19) + "\"}}", 0))
                .hasMessageContaining("more than 1024 members");
        assertThatThrownBy(() -> open(tensors.substring(0, 1 << 19) + "}}", 0))
                .hasMessageContaining("more than 1125 members");
        assertThatThrownBy(() -> open(tensors.append("}").toString(), 0)).hasMessageContaining("claims a header");
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> open("{\"a\":".repeat(100_000), 0)).isInstanceOf(ModelFileException.class);
        assertThatThrownBy(() -> open("[".repeat(100_000), 0)).isInstanceOf(ModelFileException.class);
    }

    @Test
    void passesOverTextsOfOthersAndComparesThoseThatAreWanted() throws IOException {
        String header = "{\"__metadata__\":{\"format\":\"pt\",\"other\":\"" + "x".repeat(10_000)
                + "\",\"cadena.one\":\"1\",\"cadena.two\":\"2\",\"cadena.long\":\"" + "y".repeat(10_000) + "\"}}";
        TensorReader reader = TensorReader.open(
                "a file",
                new ByteArrayInputStream(file(header.getBytes(StandardCharsets.US_ASCII), 0)),
                -1,
                Map.of("cadena.two", "3", "cadena.long", "y".repeat(10_000)),
                0);
        assertThat(reader.metadata()).isEqualTo(Map.of("cadena.one", "1"));
        assertThat(reader.differences()).containsExactly("cadena.two is \"2\", but should be \"3\"");
    }

    /** It begins as save would have it begin, or it tells no checksum. */
    @Test
    void aTextInThePlaceOfAChecksumIsNone() throws IOException {
        String text = "0".repeat(64);
        assertThat(open("{\"__metadata__\":{\"cadena.sha256\":\"" + text + "\"}}", 0)
                        .isSealed())
                .isTrue();
        assertThat(open("{\"__metadata__\":{\"cadena.sha257\":\"" + text + "\"}}", 0)
                        .isSealed())
                .isFalse();
        assertThat(open("{\"__metadata__\":{\"cadena.sha25\":\"0" + text + "\"}}", 0)
                        .isSealed())
                .isFalse();
        open("{\"__metadata__\":{\"cadena.sha257\":\"" + text + "\"}}", 0).end();
    }

    @Test
    void handsOutWholeComponents() throws IOException {
        int count = 40_000;
        String header = "{\"a\":{\"dtype\":\"I16\",\"shape\":[" + count + "],\"data_offsets\":[0," + 2 * count + "]}}";
        byte[] file = file(
                (header + " ".repeat(header.length() % 2 == 0 ? 1 : 0)).getBytes(StandardCharsets.US_ASCII), 2 * count);
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(file.length - 2 * count);
        for (int i = 0; i < count; i++) {
            data.putShort((short) i);
        }
        TensorReader reader = open(file);
        List<Short> numbers = new ArrayList<>();
        reader.read(part -> {
            while (part.hasRemaining()) {
                numbers.add(part.getShort());
            }
        });
        reader.end();
        assertThat(numbers).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(numbers.get(i)).isEqualTo((short) i);
        }
    }

    private static TensorReader open(String header, int dataBytes) throws IOException {
        return open(file(header.getBytes(StandardCharsets.UTF_8), dataBytes));
    }

    private static TensorReader open(byte[] file) throws IOException {
        return TensorReader.open("a file", new ByteArrayInputStream(file), file.length, Map.of(), 100);
    }

    private static byte[] file(byte[] header, int dataBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong(header.length).put(header).array();
    }
}
