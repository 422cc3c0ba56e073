package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that mention what another processor generates, and what becomes of them if it does not. */
class RoundsTest {
    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*; import dev.cadena.loss.*;\n";

    private static final String SIZES = "interface Sizes { int WIDTH = 3; double SLOPE = 0.5; String READ = \"x\"; }";

    private static final String WITH_CONSTANTS = IMPORTS + """
            @Network interface Net {
                @Input(Sizes.WIDTH) Layer x();
                @Dense(from = Sizes.READ, units = Sizes.WIDTH)
                @LeakyRelu(slope = Sizes.SLOPE) Layer hidden();
                @Dense(from = "hidden", units = 2) @Softmax @CategoricalCrossEntropy
                @Labels({"a", Sizes.READ}) Layer out();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void waitForConstants(TestCompiler compiler) throws IOException {
        var outcome = compiler.compile(directory, Map.of("Net.java", WITH_CONSTANTS), generating("Sizes", SIZES));

        assertThat(outcome.ofCadena()).isEmpty();
        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        assertThat(outcome.generated().get("NetNetwork.java")).contains("Dense(units = 3) LeakyRelu", "0.5f");
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void waitForASupertype(TestCompiler compiler) throws IOException {
        String base = IMPORTS + "interface Base { @Input(7) Layer x(); int classify(float[] x); }";
        String source = IMPORTS + """
                @Network interface Net extends Base {
                    @Dense(from = "x", units = 2) @Softmax @CategoricalCrossEntropy Layer out();
                }
                """;

        var outcome = compiler.compile(directory, Map.of("Net.java", source), generating("Base", base));

        assertThat(outcome.ofCadena()).isEmpty();
        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        assertThat(outcome.generated().get("NetNetwork.java")).contains("Layer x()", "int classify(float[] x)");
    }

    /** javac hides an annotation whose type is unknown, ECJ shows it. */
    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void neverLeaveAnActivationOut(TestCompiler compiler) throws IOException {
        String activation = "@dev.cadena.activation.ActivationFormula(\"x * x\") @interface Square {}";
        String source = IMPORTS + """
                @Network interface Net {
                    @Input(7) Layer x();
                    @Dense(from = "x", units = 2) @Square @MeanSquaredError Layer out();
                }
                """;

        var outcome = compiler.compile(directory, Map.of("Net.java", source), generating("Square", activation));

        if (outcome.success()) {
            assertThat(outcome.generated().get("NetNetwork.java")).contains("Dense(units = 2) Square");
        } else {
            assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
                assertThat(m.getMessage(Locale.ROOT)).contains("[cadena-unresolved]", "was not known yet");
                assertThat(m.getLineNumber()).isEqualTo(2);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void processNetworksThatAreGenerated(TestCompiler compiler) throws IOException {
        String network = IMPORTS + """
                @Network interface Net {
                    @Input(7) Layer x();
                    @Dense(from = "x", units = 2) @MeanSquaredError Layer out();
                }
                """;

        var outcome = compiler.compile(
                directory, Map.of("Start.java", "@Deprecated class Start {}"), generating("Net", network));

        assertThat(outcome.success()).as(outcome.messages().toString()).isTrue();
        assertThat(outcome.generated()).containsKey("NetNetwork.java");
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void sayAtTheEndWhatNeverCame(TestCompiler compiler) throws IOException {
        var outcome = compiler.compile(directory, Map.of("Net.java", WITH_CONSTANTS));

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.generated()).isEmpty();
        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT))
                    .contains("[cadena-unresolved]", "cannot be resolved, so no class is generated for Net");
            assertThat(m.getLineNumber()).isBetween(3L, 7L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void sayAtTheEndThatALabelNeverCame(TestCompiler compiler) throws IOException {
        String source = IMPORTS + """
                @Network interface Net {
                    @Input(7) Layer x();
                    @Dense(from = "x", units = 2) @Softmax @CategoricalCrossEntropy
                    @Labels({"a", Names.B}) Layer out();
                }
                """;

        var outcome = compiler.compile(directory, Map.of("Net.java", source));

        assertThat(outcome.generated()).isEmpty();
        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT)).contains("[cadena-unresolved]", "the value of value in @Labels");
            assertThat(m.getLineNumber()).isEqualTo(5);
        });
    }

    /** What the compiler says of it is enough. */
    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void sayNothingOfForgottenQuotes(TestCompiler compiler) throws IOException {
        String source = IMPORTS + """
                @Network interface Net {
                    @Input(7) Layer x();
                    @Dense(from = x, units = 2) Layer hidden();
                    @Dense(from = {"hidden"}, units = 7, weightsOf = hidden) Layer same();
                    @Dense(from = {hidden}, units = 2) @MeanSquaredError Layer out();
                }
                """;

        var outcome = compiler.compile(directory, Map.of("Net.java", source));

        assertThat(outcome.ofCadena()).isEmpty();
        assertThat(outcome.generated()).isEmpty();
        assertThat(outcome.messages()).extracting(m -> m.getLineNumber()).contains(4L, 5L, 6L);
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void sayAtTheEndThatASupertypeNeverCame(TestCompiler compiler) throws IOException {
        String source = IMPORTS + "@Network interface Net extends Base {}";

        var outcome = compiler.compile(directory, Map.of("Net.java", source));

        assertThat(outcome.ofCadena()).singleElement().satisfies(m -> {
            assertThat(m.getMessage(Locale.ROOT)).contains("[cadena-unresolved]", "the supertype Base");
            assertThat(m.getLineNumber()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestCompiler.class)
    void oneThatWaitsForeverDoesNotStopAnother(TestCompiler compiler) throws IOException {
        String good = IMPORTS + """
                @Network interface Good {
                    @Input(7) Layer x();
                    @Dense(from = "x", units = 2) @MeanSquaredError Layer out();
                }
                """;

        var outcome = compiler.compile(directory, Map.of("Net.java", WITH_CONSTANTS, "Good.java", good));

        assertThat(outcome.ofCadena()).hasSize(1);
        assertThat(outcome.generated()).containsOnlyKeys("GoodNetwork.java");
    }

    /** A processor that writes one type in the first round. */
    private static AbstractProcessor generating(String name, String source) {
        return new Generating(name, source);
    }

    @SupportedAnnotationTypes("*")
    private static final class Generating extends AbstractProcessor {
        private final String name;
        private final String source;
        private boolean done;

        Generating(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
