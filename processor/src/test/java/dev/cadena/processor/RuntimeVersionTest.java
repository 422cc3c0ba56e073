package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.spi.Spi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A processor and a runtime of different releases do not work together, and say so. */
class RuntimeVersionTest {
    private static final String NET = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;
            @Network interface Net {
              @Input(2) Layer x();
              @Dense(from = "x", units = 1) @MeanSquaredError Layer y();
            }
            """;

    @TempDir
    Path directory;

    @Test
    void theProcessorGeneratesForTheRuntimeBesideIt() {
        assertThat(NetworkDeclaration.SPI_VERSION).isEqualTo(Spi.VERSION);
    }

    @ParameterizedTest
    @EnumSource
    void anotherRuntimeOnTheClassPathIsAnError(TestCompiler compiler) throws Exception {
        String other = "package dev.cadena.spi; public final class Spi { public static final int VERSION = 99; }";

        var outcome = compiler.compile(directory, Map.of("Net.java", NET, "dev/cadena/spi/Spi.java", other));

        assertThat(outcome.ofCadena())
                .singleElement()
                .extracting(m -> m.getMessage(Locale.ROOT))
                .asString()
                .contains(
                        "[cadena-runtime-version]",
                        "version " + Spi.VERSION + " of the runtime, but the class path holds version 99",
                        "of the same release");
        assertThat(outcome.generated()).isEmpty();
    }

    @Test
    void aClassGeneratedForAnotherRuntimeRefusesToLoad() throws Exception {
        String generated = TestCompiler.JAVAC
                .compile(directory, Map.of("Net.java", NET))
                .generated()
                .get("NetNetwork.java");
        String older = generated.replace("Spi.check(" + Spi.VERSION, "Spi.check(" + (Spi.VERSION - 1));
        assertThat(older).isNotEqualTo(generated);
        var classes = new CompiledClasses(Compiler.javac()
                .withOptions("-proc:none")
                .compile(
                        JavaFileObjects.forSourceString("Net", NET),
                        JavaFileObjects.forSourceString("NetNetwork", older)));

        assertThatThrownBy(() -> classes.create("NetNetwork", 1))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessageContaining("NetNetwork was generated for version " + (Spi.VERSION - 1));
    }
}
