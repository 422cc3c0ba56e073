package dev.cadena.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import dev.cadena.processor.battery.Report;
import dev.cadena.train.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The declarations of {@link WrongDeclarationsTest}, all in one compilation: wherever they stand, and in whatever round they come,
 * each has its own messages on its own lines, and no other's.
 */
class WrongPlacesTest {
    private static final Pattern PACKAGE = Pattern.compile("w\\d+");

    @TempDir
    Path directory;

    /** With a code, a text and a line each. */
    @Test
    void thereAreMoreThanSixty() throws IOException {
        assertThat(wrong().values()).hasSizeGreaterThan(60).allSatisfy(source -> assertThat(ExpectedMessage.in(source))
                .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void inPackages(TestCompiler compiler) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        wrong().forEach((name, source) -> sources.put(name + "/Wrong.java", "package " + name + "; " + source));

        check("packages", compiler, compiler.compile(directory, sources, options(compiler)), sources);
    }

    /** Of a module with javac only: in a module, ECJ 3.40 resolves no type in a generated source. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void inAModule(TestCompiler compiler) throws Exception {
        Map<String, String> sources = new TreeMap<>();
        wrong().forEach((name, source) -> sources.put(name + "/Wrong.java", "package " + name + "; " + source));
        List<String> options = new ArrayList<>(options(compiler));
        options.addAll(List.of(
                "--module-path",
                Path.of(Model.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString()));
        Map<String, String> module = new LinkedHashMap<>(sources);
        module.put("module-info.java", "module m { requires dev.cadena; }");

        check("a module", compiler, compiler.compile(directory, module, options), sources);
    }

    @ParameterizedTest
    @EnumSource
    void nested(TestCompiler compiler) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        wrong().forEach((name, source) -> {
            int at = source.indexOf("@Network\ninterface Wrong {");
            boolean isAlone = at >= 0
                    && source.indexOf("\n}") == source.lastIndexOf("\n}")
                    && ExpectedMessage.in(source).stream().noneMatch(m -> (m.at() + m.text()).contains("Wrong"));
            if (isAlone) {
                sources.put(
                        name + "/Outer.java",
                        "package " + name + "; " + source.substring(0, at) + "interface Outer { interface Inner { "
                                + source.substring(at).stripTrailing() + "}}");
            }
        });

        check("types of types", compiler, compiler.compile(directory, sources, options(compiler)), sources);
    }

    /** From another processor. */
    @ParameterizedTest
    @EnumSource
    void inALaterRound(TestCompiler compiler) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        wrong().forEach((name, source) -> sources.put(name + "/Wrong.java", "package " + name + "; " + source));

        TestCompiler.Outcome outcome = compiler.compile(
                directory,
                Map.of("Start.java", "@Deprecated class Start {}"),
                options(compiler),
                new Generating(sources));

        check("a later round", compiler, outcome, sources);
    }

    private static List<String> options(TestCompiler compiler) {
        return compiler == TestCompiler.JAVAC ? List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000") : List.of();
    }

    /** The declarations, each by the name of a package of its own. */
    private static Map<String, String> wrong() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(WrongDeclarationsTest.DIRECTORY)) {
            for (Path file : files.sorted().toList()) {
                sources.put("w" + sources.size(), Files.readString(file));
            }
        }
        return sources;
    }

    private static void check(
            String place, TestCompiler compiler, TestCompiler.Outcome outcome, Map<String, String> sources) {
        Map<String, List<String>> expected = new TreeMap<>();
        sources.forEach((file, source) -> expected.put(
                packageOf(file),
                ExpectedMessage.in(source).stream()
                        .map(m -> m.line() + " " + m.severity() + " " + m.code())
                        .sorted()
                        .toList()));
        Map<String, List<String>> reported = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> message : outcome.ofCadena()) {
            String text = message.getMessage(Locale.ROOT);
            reported.computeIfAbsent(packageOf(message.getSource().getName()), p -> new ArrayList<>())
                    .add(message.getLineNumber() + " " + message.getKind() + " "
                            + text.replaceFirst("(?s).*?\\[cadena-([a-z-]+)\\].*", "$1"));
        }
        reported.values().forEach(messages -> messages.sort(null));

        assertThat(sources).hasSizeGreaterThan(60);
        assertThat(reported).isEqualTo(expected);
        Report.section(
                "wrong declarations in " + place + " on " + compiler, sources.size() + ", all in one compilation");
    }

    private static String packageOf(String file) {
        Matcher name = PACKAGE.matcher(file.replace('\\', '/').replaceFirst("^.*/(w\\d+/)", "$1"));
        assertThat(name.find()).as(file).isTrue();
        return name.group();
    }

    /** Writes sources once. */
    @SupportedAnnotationTypes("java.lang.Deprecated")
    private static final class Generating extends AbstractProcessor {
        private final Map<String, String> sources;
        private boolean done;

        Generating(Map<String, String> sources) {
            this.sources = sources;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @SuppressWarnings("DoNotClaimAnnotations") // It claims none.
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                sources.forEach(this::write);
            }
            return false;
        }

        private void write(String file, String source) {
            String type = file.replace(".java", "").replace('/', '.');
            try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
                writer.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
