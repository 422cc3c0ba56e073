package dev.cadena.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings and numbers, character by character. */
class HeaderTextTest {
    /** The first and the last of each length, and those around the halves of pairs, which are none. */
    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x10ffff})
    void aStringHoldsAnyCharacter(int codePoint) throws IOException {
        String text = Character.toString(codePoint);
        assertThat(read("\"" + text + "\"").string()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"ed a0 80", "ed bf bf", "c1 bf", "e0 9f bf", "f0 8f bf bf", "f4 90 80 80", "e2 82", "e2 82 22"})
    void aStringHoldsNothingElse(String hex) {
        byte[] bytes = new byte[1 + hex.split(" ", -1).length];
        bytes[0] = '"';
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.split(" ", -1)[i - 1], 16);
        }
        assertThatThrownBy(() -> read(bytes).string())
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("the header is damaged: it is not UTF-8 at byte ");
    }

    @Test
    void escapesStandForTheirCharacters() throws IOException {
        assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u20AC\\uD835\\uDCB3\"")
                        .string())
                .isEqualTo("\"\\/\b\f\n\r\tä€\uD835\uDCB3");
    }

    /** Where it goes wrong, and what should be there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "abc | '\"' was expected at byte 0",
                "\"abc | the end of a string was expected at byte 4",
                "\"ab\\ | an escape sequence was expected at byte 4",
                "\"ab\\v\" | an escape sequence was expected at byte 4",
                "\"\\u12g4\" | four hexadecimal digits was expected at byte 5",
                "\"\\u12²4\" | four hexadecimal digits was expected at byte 5",
                "\"\\u123\" | four hexadecimal digits was expected at byte 6"
            })
    void aStringIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text).string()).hasMessage("a file: the header is damaged: " + message);
    }

    @Test
    void aStringHoldsNoControlCharacter() {
        for (char c : new char[] {0, '\t', '\n', 0x1f}) {
            assertThatThrownBy(() -> read("\"a" + c + "\"").string())
                    .hasMessage("a file: the header is damaged: a character of a string was expected at byte 2");
        }
    }

    @Test
    void numbersAreWhole() throws IOException {
        for (String number : new String[] {"0", "7", "10", "9007199254740993"}) {
            assertThat(read(" \t\r\n" + number).number()).isEqualTo(Long.parseLong(number));
        }
        for (String wrong : new String[] {"", "00", "-1", ":", "/"}) {
            assertThatThrownBy(() -> read(wrong).number()).hasMessageContaining("a whole number was expected at byte ");
        }
    }

    /** As messages quote it. */
    @Test
    void aTextThatDiffersIsQuotedByItsBeginning() throws IOException {
        String most = "x".repeat(200);
        assertThat(read("\"" + most + "\"").compare(most)).isEmpty();
        assertThat(read("\"" + most + "\"").compare(most + "x")).isEqualTo("\"" + most + "\"");
        assertThat(read("\"" + most + "x\"").compare(most)).isEqualTo("\"" + most + "…\"");
        assertThat(read("\"" + most + "xx\"").compare(most)).isEqualTo("\"" + most + "…\"");
        assertThat(read("\"\"").compare(most)).isEqualTo("\"\"");
    }

    private static HeaderText read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HeaderText read(byte[] bytes) throws IOException {
        return new HeaderText(new SealedInput("a file", new ByteArrayInputStream(bytes)), bytes.length);
    }
}
