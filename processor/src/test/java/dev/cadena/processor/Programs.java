package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.Diagnostic;

/** Programs that use networks: compiled without a warning, and run. */
final class Programs {
    private Programs() {}

    /** The source of a program. */
    static String main(String body) {
        return "class Main implements java.util.function.Supplier<String> { @Override public String get() { " + body
                + " } }";
    }

    /** What the class {@code Main}, or else {@code a.Main}, yields. */
    static String run(TestCompiler compiler, Path directory, Map<String, String> sources) throws Exception {
        List<String> strict = compiler == TestCompiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of();
        TestCompiler.Outcome outcome = compiler.compile(directory, sources, strict);
        // ECJ also warns of these programs themselves, of imports that are not used, for example.
        assertThat(outcome.messages())
                .filteredOn(m -> compiler == TestCompiler.JAVAC
                        || m.getKind() == Diagnostic.Kind.ERROR
                        || m.getSource().getName().contains("generated"))
                .extracting(m -> (m.getSource() == null ? "" : m.getSource().getName() + ":" + m.getLineNumber() + " ")
                        + m.getMessage(Locale.ROOT))
                .isEmpty();
        assertThat(outcome.success()).isTrue();
        String main = sources.containsKey("a/Main.java") ? "a.Main" : "Main";
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {outcome.classes().toUri().toURL()})) {
            var constructor = loader.loadClass(main).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (String) ((Supplier<?>) constructor.newInstance()).get();
        }
    }
}
