package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpiTest {
    @Test
    void acceptsItsOwnVersion() {
        assertThatCode(() -> Spi.check(Spi.VERSION, "DigitsNetwork")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherVersionAndSaysWhatToDo() {
        assertThatThrownBy(() -> Spi.check(Spi.VERSION + 1, "DigitsNetwork"))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessage("DigitsNetwork was generated for version " + (Spi.VERSION + 1)
                        + " of Cadena's runtime, but version " + Spi.VERSION
                        + " is on the class path: compile it again with the processor of that runtime's release");
    }
}
