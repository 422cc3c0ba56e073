package dev.cadena.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import dev.cadena.processor.battery.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code wrong} declares something wrong and says in comments what is to be reported where. Exactly that
 * is reported, on each compiler.
 */
class WrongDeclarationsTest {
    static final Path DIRECTORY = Path.of("src/test/resources/wrong");

    private static final Map<TestCompiler, Integer> TRIED = new EnumMap<>(TestCompiler.class);

    @TempDir
    Path directory;

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                for (TestCompiler compiler : TestCompiler.values()) {
                    cases.add(Arguments.of(DIRECTORY.relativize(file).toString(), compiler));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("cases")
    void reportsExactlyWhatIsMarked(String file, TestCompiler compiler) throws IOException {
        String source = Files.readString(DIRECTORY.resolve(file));
        List<ExpectedMessage> expected = ExpectedMessage.in(source);
        assertThat(expected).as("marks in %s", file).isNotEmpty();

        TestCompiler.Outcome outcome = compiler.compile(directory, Map.of("Wrong.java", source));

        List<javax.tools.Diagnostic<? extends JavaFileObject>> reported = new ArrayList<>(outcome.ofCadena());
        String all = outcome.messages().stream()
                .map(m -> m.getLineNumber() + ": " + m.getKind() + " " + m.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        for (ExpectedMessage message : expected) {
            var found = reported.stream()
                    .filter(m -> matches(m, message, compiler, source))
                    .findFirst();
            assertThat(found).as("%s%nin what was reported: %s", message, all).isPresent();
            reported.remove(found.get());
        }
        assertThat(reported).as("messages that nothing marks").isEmpty();
        boolean wrong = expected.stream().anyMatch(m -> m.severity().equals("ERROR"));
        assertThat(outcome.success()).as(all).isEqualTo(!wrong);
        TRIED.merge(compiler, 1, Integer::sum);
    }

    @AfterAll
    static void report() {
        String tried = TRIED.entrySet().stream()
                .map(e -> e.getValue() + " on " + e.getKey())
                .collect(Collectors.joining(", "));
        Report.section("wrong declarations", tried + ": exactly what their marks say is reported, on its line");
    }

    private static boolean matches(
            javax.tools.Diagnostic<? extends JavaFileObject> reported,
            ExpectedMessage expected,
            TestCompiler compiler,
            String source) {
        String text = reported.getMessage(Locale.ROOT);
        return reported.getKind().name().equals(expected.severity())
                && text.contains("[cadena-" + expected.code() + "]")
                && text.contains(expected.text())
                && reported.getLineNumber() == expected.line()
                && (compiler != TestCompiler.JAVAC
                        || source.startsWith(expected.at(), (int) reported.getPosition())
                        || source.startsWith(expected.at(), (int) reported.getStartPosition()));
    }
}
