package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler.Outcome;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is nobody's wrong declaration: a failure of the file system, of Cadena itself, a runtime that is not there. */
class FailuresTest {
    private static final String IMPORTS = "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;\n";

    private static final String BODY = """
             {
              @Input(2) Layer x();
              @Dense(from = "x", units = 1) @MeanSquaredError Layer y();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aClassThatCannotBeWrittenIsAnErrorOnItsNetwork(TestCompiler compiler) throws IOException {
        Outcome outcome = compileTwo(compiler, name -> {
            throw new IOException("No space left on device");
        });

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-not-written]",
                            "the class BadNetwork could not be written: No space left on device",
                            "look at the directory for generated sources");
            assertThat(m.getLineNumber()).isEqualTo(2);
        });
        assertThat(outcome.generated()).containsOnlyKeys("GoodNetwork.java");
    }

    @ParameterizedTest
    @EnumSource
    void aDefectOfCadenaIsAnErrorOnItsNetworkAndStopsNoOther(TestCompiler compiler) throws IOException {
        Outcome outcome = compileTwo(compiler, name -> {
            throw new IllegalStateException("planted");
        });

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-internal]",
                            "Cadena failed on Bad, which is a defect of Cadena; please report it",
                            "java.lang.IllegalStateException: planted at dev.cadena.processor.");
            assertThat(m.getLineNumber()).isEqualTo(2);
        });
        assertThat(outcome.generated()).containsOnlyKeys("GoodNetwork.java");
    }

    /** The names of all sources, the layers without a network, the formulas, and whether a network changed after it was read. */
    @ParameterizedTest(name = "{0}({1})")
    @CsvSource({
        "getRootElements, '', true",
        "getElementsAnnotatedWith, dev.cadena.layer.Dense, true",
        "getElementsAnnotatedWith, dev.cadena.activation.ActivationFormula, true",
        "getElementsAnnotatedWith, dev.cadena.Network, false",
        "getTypeElement, Good, true"
    })
    void aDefectOutsideOfAnyNetworkIsAnErrorToo(String method, String argument, boolean generates) throws IOException {
        for (TestCompiler compiler : TestCompiler.values()) {
            Outcome outcome = compileTwo(compiler, name -> {}, new Fault(method, argument));

            assertThat(outcome.ofCadena()).anySatisfy(m -> {
                assertThat(m.getMessage(Locale.ROOT))
                        .contains("[cadena-internal]", "which is a defect of Cadena", "planted");
                if (argument.startsWith("dev")) { // Otherwise the types are what cannot be found.
                    assertThat(m.getLineNumber()).isEqualTo(2);
                }
            });
            assertThat(outcome.generated().keySet())
                    .isEqualTo(generates ? Set.of("BadNetwork.java", "GoodNetwork.java") : Set.of());
        }
    }

    /** As with a class path that was shrunk, or a stub of the annotations. ECJ finds the test's own class path besides. */
    @Test
    void aClassPathWithoutTheRuntimeIsAnError() throws IOException {
        String withoutRuntime = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !Path.of(entry).toAbsolutePath().normalize().toString().contains("runtime"))
                .collect(Collectors.joining(File.pathSeparator));

        Outcome outcome = TestCompiler.JAVAC.compile(
                directory,
                Map.of(
                        "Net.java", "@dev.cadena.Network interface Net {}",
                        "dev/cadena/Network.java", "package dev.cadena; public @interface Network {}"),
                List.of("-classpath", withoutRuntime));

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-runtime-missing]",
                            "the package dev.cadena.spi cannot be found",
                            "put the cadena-runtime of this processor's release on the class path");
            assertThat(m.getLineNumber()).isEqualTo(1);
        });
        assertThat(outcome.generated()).isEmpty();
    }

    private Outcome compileTwo(TestCompiler compiler, Opening ofBad) throws IOException {
        return compileTwo(compiler, ofBad, new Fault("none", ""));
    }

    private Outcome compileTwo(TestCompiler compiler, Opening ofBad, Fault fault) throws IOException {
        return compiler.run(
                Files.createDirectories(directory.resolve(compiler.name())),
                Map.of(
                        "Bad.java",
                        IMPORTS + "@Network interface Bad" + BODY,
                        "Good.java",
                        IMPORTS + "@Network interface Good" + BODY),
                List.of(),
                List.of(new Hindered(new NetworkProcessor(), ofBad, fault)));
    }

    /** What happens when the file of {@code BadNetwork} is opened. */
    private interface Opening {
        void of(CharSequence name) throws IOException;
    }

    /** Calls that fail: of a method, with arguments in whose text something occurs. */
    private record Fault(String method, String argument) {
        <T> T in(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    FailuresTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (called.getName().equals(method)
                                && Arrays.toString(arguments).contains(argument)) {
                            throw new IllegalStateException("planted");
                        }
                        return called.invoke(real, arguments);
                    }));
        }
    }

    /** The processor, with a Filer, Elements and rounds that have a fault. */
    private record Hindered(Processor processor, Opening ofBad, Fault fault) implements Processor {
        @Override
        public void init(ProcessingEnvironment environment) {
            processor.init(new Environment(
                    environment,
                    new FaultyFiler(environment.getFiler(), ofBad),
                    fault.in(Elements.class, environment.getElementUtils())));
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @SuppressWarnings("DoNotClaimAnnotations") // It claims what the processor claims.
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, fault.in(RoundEnvironment.class, round));
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return processor.getCompletions(element, annotation, member, userText);
        }
    }

    private record Environment(ProcessingEnvironment real, Filer filer, Elements elements)
            implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return real.getOptions();
        }

        @Override
        public Messager getMessager() {
            return real.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return elements;
        }

        @Override
        public Types getTypeUtils() {
            return real.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return real.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return real.getLocale();
        }
    }

    private record FaultyFiler(Filer real, Opening ofBad) implements Filer {
        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            if (name.toString().equals("BadNetwork")) {
                ofBad.of(name);
            }
            return real.createSourceFile(name, origins);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            return real.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence packageName, CharSequence name, Element... origins)
                throws IOException {
            return real.createResource(location, packageName, name, origins);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence packageName, CharSequence name)
                throws IOException {
            return real.getResource(location, packageName, name);
        }
    }
}
