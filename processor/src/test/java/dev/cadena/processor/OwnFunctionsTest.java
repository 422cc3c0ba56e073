package dev.cadena.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activations and losses that a user declares. */
class OwnFunctionsTest {
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
    @Test
    void typesOfAnotherProjectAreKnownByTheirClassFiles(@TempDir Path library) throws IOException {
        Compilation compiled = javac().withOptions("-proc:none")
                .compile(
                        JavaFileObjects.forSourceString("library.Bent", BENT),
                        JavaFileObjects.forSourceString("library.Cauchy", CAUCHY));
        for (JavaFileObject file : compiled.generatedFiles()) {
            Path path = library.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
            Files.createDirectories(path.getParent());
            try (InputStream in = file.openInputStream()) {
                Files.write(path, in.readAllBytes());
            }
        }
        List<File> classPath = new ArrayList<>(List.of(library.toFile()));
        Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(File::new)
                .forEach(classPath::add);

        Compilation compilation = javac().withProcessors(new NetworkProcessor())
                .withClasspath(classPath)
                .compile(JavaFileObjects.forSourceString("app.Net", USER));

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("app.NetNetwork")
                .contentsAsUtf8String()
                .contains("hiddenZ0 > 0 && hiddenZ0 < 3 ? hiddenZ0 : 0.25 * hiddenZ0");
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
