package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.LoadOption;
import dev.cadena.ModelFileException;
import dev.cadena.io.ModelFile;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights that come from outside: from files, streams, resources and others. */
class EngineFilesTest {
    private static final SumProgram PROGRAM = new SumProgram(
            List.of(new InputPort("x", 0, 1)), List.of(new OutputPort("y", 0, 2, TargetKind.REAL, Decision.NONE)));
    private static final double[] WEIGHTS = {3, -0.5};

    private final Engine<double[]> engine = Engine.create(PROGRAM, Vectors.DOUBLE, 1);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("y.safetensors");
    }

    private Engine<double[]> fromFile(LoadOption... options) {
        return Engine.load(PROGRAM, Vectors.DOUBLE, file, options);
    }

    private List<Engine<double[]>> all(LoadOption... options) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return List.of(
                fromFile(options),
                Engine.load(PROGRAM, Vectors.DOUBLE, new ByteArrayInputStream(bytes), options),
                Engine.loadResource(PROGRAM, Vectors.DOUBLE, "y", name -> new ByteArrayInputStream(bytes), options));
    }

    @Test
    void areTheSameHoweverTheyCome() throws IOException {
        engine.setParameters(WEIGHTS);
        engine.save(file);
        for (Engine<double[]> loaded : all()) {
            assertThat(loaded.parameters()).isEqualTo(WEIGHTS);
        }
    }

    @Test
    void areFiniteUnlessAskedForOthers() throws IOException {
        double[] infinite = {1, Double.POSITIVE_INFINITY};
        ModelFile.save(file, PROGRAM.layers(), Vectors.DOUBLE, infinite);
        assertThatThrownBy(this::fromFile).isInstanceOf(ModelFileException.class);
        for (Engine<double[]> loaded : all(LoadOption.NON_FINITE)) {
            assertThat(loaded.parameters()).isEqualTo(infinite);
        }
    }

    @Test
    void ofACopyAreItsOwn() {
        Engine<double[]> copy = engine.copy();
        engine.setParameters(WEIGHTS);
        assertThat(copy.parameters()).containsExactly(1, 1);
        assertThat(engine.copy().parameters()).isEqualTo(WEIGHTS);
    }

    @Test
    void ofTheUserAreCopiedAndFinite() {
        double[] given = WEIGHTS.clone();
        engine.setParameters(given);
        given[0] = 7;
        engine.parameters()[1] = 7;
        assertThat(engine.parameters()).isEqualTo(WEIGHTS);
        for (int bad = 0; bad < 2; bad++) {
            double[] wrong = WEIGHTS.clone();
            wrong[bad] = Double.NaN;
            int column = bad;
            assertThatThrownBy(() -> engine.setParameters(wrong))
                    .isInstanceOfSatisfying(
                            DataException.class, e -> assertThat(e.column()).isEqualTo(column))
                    .hasMessage("weight " + bad + " is NaN: only finite numbers are accepted");
        }
        assertThatThrownBy(() -> engine.setParameters(null)).hasMessage("the weights are null");
        assertThat(engine.parameters()).isEqualTo(WEIGHTS);
    }

    /** All or none. */
    @Test
    void ofOthersAreChecked() {
        engine.setParameters(WEIGHTS);
        refuses(Map.of("z.weights", new double[2]), "the network has no tensor z.weights; it has y.weights", -1);
        refuses(Map.of("y.weights", new double[1]), "there is 1 value for tensor y.weights, which has 2", -1);
        refuses(
                Map.of("y.weights", new double[] {5, Double.NaN}),
                "component 1 of tensor y.weights is NaN: only finite numbers of the network's precision are accepted",
                1);
        assertThat(engine.parameters()).isEqualTo(WEIGHTS);
        engine.importWeights(layers -> Map.of("y.weights", new double[] {5, 6}));
        assertThat(engine.parameters()).containsExactly(5, 6);
    }

    private void refuses(Map<String, double[]> values, String message, int column) {
        assertThatThrownBy(() -> engine.importWeights(layers -> values))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.column()).isEqualTo(column))
                .hasMessage(message);
    }

    @Test
    void predictRowsThatAreThere() {
        engine.checkPresent(Arrays.asList("a", "b"));
        engine.check(new double[][] {{1}, {2}});
        assertThatThrownBy(() -> engine.checkPresent(null)).hasMessage("the observations are null");
        assertThatThrownBy(() -> engine.check(null)).hasMessage("the observations are null");
        assertThatThrownBy(() -> engine.checkPresent(Arrays.asList("a", null)))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(1))
                .hasMessage("observation row 1 is null");
        assertThat(engine.missing("input x")).hasMessage("input x is null");
        double[][] out = new double[3][2];
        engine.setParameters(WEIGHTS);
        engine.predict(new double[][] {{1}, {2}, {3}}, out, 2);
        assertThat(out).isDeepEqualTo(new double[][] {{3, -0.5}, {6, -1}, {9, -1.5}});
    }
}
