package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    /** JDK 22 to 24 have a console without a terminal, if it is not that of java.base. */
    @ParameterizedTest
    @CsvSource({
        "false, 17, '', false",
        "true, 17, '', true",
        "true, 21, jdk.internal.le, true",
        "true, 22, '', false",
        "true, 24, jdk.internal.le, false",
        "true, 24, java.base, true",
        "false, 24, java.base, false",
        "true, 25, '', true",
        "true, 25, jdk.internal.le, false",
        "false, 25, '', false"
    })
    void consolesAreTerminals(boolean hasConsole, int jdk, String console, boolean expected) {
        assertThat(Terminal.isPresent(hasConsole, jdk, console)).isEqualTo(expected);
    }
}
