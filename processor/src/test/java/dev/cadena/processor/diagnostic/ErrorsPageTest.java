package dev.cadena.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.declaration.ReservedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about errors says what the codes say, and every code has a test. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");

    /** What no single wrong source shows: RoundsTest, RuntimeVersionTest, SourceLevelTest, ShownDerivationTest and FailuresTest do. */
    private static final Set<Code> ELSEWHERE = EnumSet.of(
            Code.UNRESOLVED,
            Code.RUNTIME_MISSING,
            Code.RUNTIME_VERSION,
            Code.SOURCE_LEVEL,
            Code.NOT_WRITTEN,
            Code.REPORT_NOT_WRITTEN,
            Code.INTERNAL);

    @Test
    void thePageListsEveryCode() throws IOException {
        Path expected = Path.of("target/errors.md");
        Files.writeString(expected, page());

        assertThat(Files.readString(PAGE))
                .as("docs/errors.md; if the codes are right, copy %s there", expected)
                .isEqualTo(page());
    }

    @Test
    void everyCodeIsShownByAWrongDeclaration() throws IOException {
        Set<Code> shown = EnumSet.noneOf(Code.class);
        try (Stream<Path> files = Files.list(WrongDeclarationsTest.DIRECTORY)) {
            for (Path file : files.toList()) {
                ExpectedMessage.in(Files.readString(file)).stream()
                        .map(m -> Code.valueOf(
                                m.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                        .forEach(shown::add);
            }
        }

        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    }

    private static String page() {
        return """
                # Errors

                What the processor reports about a declaration. Each message starts with its code and stands on the line to correct.
                Warnings can be turned off by `@SuppressWarnings("cadena")` on the method or on the type.

                """
                + Arrays.stream(Code.values())
                        .map(code -> "## " + code.text() + "\n\n" + code.explanation() + "\n")
                        .collect(Collectors.joining("\n"))
                + """

                ## Reserved names

                No layer may be called\s"""
                + ReservedNames.all().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + ".\n";
    }
}
