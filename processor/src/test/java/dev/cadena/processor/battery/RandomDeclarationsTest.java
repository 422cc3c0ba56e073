package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import dev.cadena.processor.battery.RandomDeclarations.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is declared, the processor does not throw, writes no class that does not compile, and says on a line of the
 * declaration why there is no class. 600 declarations on javac and a quarter of them on ECJ; where the environment variable
 * {@code CI} is set, 3,000, or as many as {@code -Dcadena.battery.declarations} says.
 */
class RandomDeclarationsTest {
    private static final int COUNT =
            Integer.getInteger("cadena.battery.declarations", System.getenv("CI") == null ? 600 : 3_000);
    private static final long SEED = Long.getLong("cadena.battery.seed", 23);
    private static final int AT_ONCE = 100;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void yieldAClassOrAMessage(TestCompiler compiler) throws IOException {
        RandomDeclarations declarations = new RandomDeclarations(SEED);
        int count = compiler == TestCompiler.JAVAC ? COUNT : COUNT / 4;
        int tried = 0;
        int classes = 0;
        int messages = 0;
        for (int done = 0; done < count; done += AT_ONCE) {
            List<Declared> some = IntStream.range(done, Math.min(done + AT_ONCE, count))
                    .mapToObj(declarations::next)
                    .collect(Collectors.toCollection(ArrayList::new));
            TestCompiler.Outcome outcome = compile(compiler, some);
            while (dropInvalid(some, outcome)) {
                outcome = compile(compiler, some);
            }
            for (Declared declared : some) {
                assertThat(faults(declared, outcome))
                        .as("seed %d, on %s:%n%s", SEED, compiler, declared.source())
                        .isEmpty();
                classes += outcome.generated().containsKey(declared.generated()) ? 1 : 0;
            }
            tried += some.size();
            messages += outcome.ofCadena().size();
        }
        assertThat(tried).as("valid Java").isGreaterThan(count * 3 / 4);
        assertThat(classes).as("classes").isGreaterThan(count / 10);
        assertThat(messages).as("messages").isGreaterThan(count / 2);
        Report.section(
                "random declarations on " + compiler + ", seed " + SEED,
                tried + " declarations, sensible or not: " + classes + " classes, " + messages + " messages");
    }

    /** As if nothing were wrong, compilers are to look at the generated classes too. */
    private TestCompiler.Outcome compile(TestCompiler compiler, List<Declared> some) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        some.forEach(declared -> sources.put(declared.file(), declared.source()));
        Path in = Files.createTempDirectory(directory, "batch");
        List<String> options = new ArrayList<>(List.of("-Acadena.explain", "-Acadena.report=" + in.resolve("report")));
        if (compiler == TestCompiler.JAVAC) {
            options.addAll(List.of("--should-stop=ifError=FLOW", "-Xmaxerrs", "10000"));
        }
        return compiler.compile(in, sources, options);
    }

    /** What is no Java may keep javac from running processors. */
    private static boolean dropInvalid(List<Declared> some, TestCompiler.Outcome outcome) {
        return some.removeIf(declared -> outcome.messages().stream()
                .anyMatch(m -> isIn(m, declared.file())
                        && m.getKind() == Diagnostic.Kind.ERROR
                        && !m.getMessage(Locale.ROOT).contains("[cadena-")));
    }

    private static List<String> faults(Declared declared, TestCompiler.Outcome outcome) {
        List<String> faults = new ArrayList<>();
        boolean explained = false;
        for (Diagnostic<? extends JavaFileObject> message : outcome.messages()) {
            String text = message.getMessage(Locale.ROOT);
            boolean isOurs = text.contains("[cadena-");
            boolean isError = message.getKind() == Diagnostic.Kind.ERROR;
            boolean isHere = isIn(message, declared.file());
            explained |= isHere && isOurs && isError;
            if (text.contains("[cadena-internal]") && isHere
                    || isError && isIn(message, declared.generated())
                    || isOurs && (message.getSource() == null || message.getLineNumber() < 1)) {
                faults.add(message.getLineNumber() + ": " + text);
            }
        }
        if (explained == outcome.generated().containsKey(declared.generated())) {
            faults.add(explained ? "there is a class in spite of an error" : "there is neither a class nor a message");
        }
        return faults;
    }

    private static boolean isIn(Diagnostic<? extends JavaFileObject> message, String file) {
        return message.getSource() != null
                && ("/" + message.getSource().getName().replace('\\', '/')).endsWith("/" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "activation", "loss"})
    void areDrawnFromAllThatThereIs(String what) throws IOException {
        List<String> drawn =
                switch (what) {
                    case "layer" -> RandomDeclarations.KINDS;
                    case "activation" -> RandomDeclarations.ACTIVATIONS;
                    default -> RandomDeclarations.LOSSES;
                };
        try (Stream<Path> files = Files.list(Path.of("../runtime/src/main/java/dev/cadena/" + what))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".java", ""))
                            .filter(name -> !name.endsWith("Formula")
                                    && !List.of("package-info", "Initializer", "Imputation")
                                            .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(drawn);
        }
    }

    @Test
    void aSeedGivesTheSame() {
        assertThat(new RandomDeclarations(SEED).next(3)).isEqualTo(new RandomDeclarations(SEED).next(3));
    }
}
