package dev.cadena.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.cadena.processor.TestCompiler.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations and losses that a user declares. */
class OwnFunctionsTest {
    @TempDir
    Path directory;

    // javac's lint "processing" warns of every annotation type that no processor claims by its name, a user's own
    // included.
    private static Compilation compile(String name, String... lines) {
        return javac().withOptions("-Xlint:all,-processing", "-Werror")
                .withProcessors(new NetworkProcessor())
                .compile(JavaFileObjects.forSourceLines(name, lines));
    }

    @Test
    void aUsersLossIsNotTakenForTheBuiltInOneOfItsName() {
        Compilation compilation = compile(
                "app.Net",
                "package app;",
                "import dev.cadena.*;",
                "import dev.cadena.activation.Sigmoid;",
                "import dev.cadena.layer.*;",
                "import dev.cadena.loss.LossFormula;",
                "@Network",
                "interface Net {",
                "  @LossFormula(\"max(0, abs(y - p) - 0.1)\") @interface Hinge {}",
                "  @Input(2) Layer in();",
                "  @Dense(from = \"in\", units = 1) @Sigmoid @Hinge Layer out();",
                "}");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("app.NetNetwork")
                .contentsAsUtf8String()
                .contains("TargetKind.REAL");
    }

    private static final String BENT = """
            package library;

            @dev.cadena.activation.ActivationFormula("x > 0 and x < limit ? x : slope * x")
            public @interface Bent {
              double slope() default 0.25;

              float limit();
            }
            """;

    private static final String CAUCHY = """
            package library;

            @dev.cadena.loss.LossFormula("log(1 + ((y - p) / scale)^2)")
            public @interface Cauchy {
              double scale() default 2;

              double weight() default 1;
            }
            """;

    private static final String USER = """
            package app;

            import dev.cadena.*;
            import dev.cadena.layer.*;
            import library.*;

            @Network(precision = Precision.DOUBLE)
            interface Net {
              @Input(1) Layer in();
              @Dense(from = "in", units = 1) @Bent(limit = 3) Layer hidden();
              @Dense(from = "hidden", units = 1) @Cauchy(weight = 0.5) Layer out();
            }
            """;

    /** Of another project, as class files: the formulas are read from there. */
    @ParameterizedTest
    @EnumSource
    void typesOfAnotherProjectAreKnownByTheirClassFiles(TestCompiler compiler) throws IOException {
        Outcome outcome = compileWithLibrary(
                compiler, Map.of("library/Bent.java", BENT, "library/Cauchy.java", CAUCHY), "app/Net.java", USER);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("app/NetNetwork.java"))
                .contains("hiddenZ0 > 0 && hiddenZ0 < 3 ? hiddenZ0 : 0.25 * hiddenZ0");
    }

    /** What is wrong with a formula of another project can only be said where it is used. */
    @ParameterizedTest
    @EnumSource
    void aLossOfAnotherProjectIsNotTrainedEither(TestCompiler compiler) throws IOException {
        String loss = """
                package library;
                @dev.cadena.loss.LossFormula("abs(y - p)^power")
                public @interface Power { @dev.cadena.Trained double power() default 2; }
                """;
        String net = """
                import dev.cadena.*; import dev.cadena.layer.*;
                @Network interface Net {
                  @Input(2) Layer x();
                  @Dense(from = "x", units = 1) @library.Power Layer out();
                }
                """;

        Outcome outcome = compileWithLibrary(compiler, Map.of("library/Power.java", loss), "Net.java", net);

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains(
                            "[cadena-formula-syntax]", "the member power of @Power is @Trained, but a loss cannot be");
            assertThat(m.getLineNumber()).isEqualTo(4);
        });
    }

    private Outcome compileWithLibrary(TestCompiler compiler, Map<String, String> library, String name, String source)
            throws IOException {
        // Not by the compiler with the processor, which would report what is wrong with it.
        Outcome compiled =
                TestCompiler.JAVAC.run(directory.resolve("library"), library, List.of("-proc:none"), List.of());
        assertThat(compiled.success()).as("%s", compiled.messages()).isTrue();
        String classPath = compiled.classes() + File.pathSeparator + System.getProperty("java.class.path");
        return compiler.compile(directory.resolve("app"), Map.of(name, source), List.of("-classpath", classPath));
    }

    @Test
    void warningsOfFormulasCanBeTurnedOff() {
        Compilation compilation = compile(
                "app.Step",
                "package app;",
                "@SuppressWarnings(\"cadena\")",
                "@dev.cadena.activation.ActivationFormula(\"x > 0 ? 1 : 0\")",
                "@interface Step { double unused() default 1; }");
        assertThat(compilation).succeededWithoutWarnings();
    }
}
