package dev.cadena.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

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
}
