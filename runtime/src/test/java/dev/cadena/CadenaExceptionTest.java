package dev.cadena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadenaExceptionTest {
    /** A character that is not to be shown stands between a and b. */
    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', 0, 0x1b, 0x7f, 0x9b, 0x202e, 0x2028, 0x2029, 0xd800, 0xfeff})
    void aMessageWritesTheNumberOfWhatItCannotShow(int character) {
        assertThat(new ModelFileException("a.safetensors", "a" + (char) character + "b"))
                .hasMessage("a.safetensors: a\\u%04xb", character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"größer, 大 and \uD835\uDCB3", "\"quoted\" \\u001b", "a b"})
    void aMessageShowsEverythingElse(String text) {
        assertThat(new ModelFileException("a.safetensors", text)).hasMessage("a.safetensors: " + text);
    }
}
