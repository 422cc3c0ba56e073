package dev.cadena.reliability.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.ModelFileException;
import dev.cadena.train.Model;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is loaded by the network that would predict the same from it, and by no other. */
class FingerprintTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("network.safetensors");
    }

    @Test
    void tellsActivationsEdgesAndConstantsApart() {
        refuses(
                Variants_PlainNetwork.create(1),
                Variants_OtherActivationNetwork::load,
                "cadena.layer.h is \"Dense(units = 2) of x, Tanh\", but should be \"Dense(units = 2) of x, Sigmoid\"");
        refuses(
                Variants_PlainNetwork.create(1),
                Variants_OtherEdgeNetwork::load,
                "cadena.layer.y is \"Dense(units = 2) of h\", but should be \"Dense(units = 2) of x\"");
        refuses(
                Variants_SlopeNetwork.create(1),
                Variants_OtherSlopeNetwork::load,
                "LeakyRelu(slope = 0.01)\", but should be \"Dense(units = 2) of x, LeakyRelu(slope = 0.02)\"");
        refuses(
                Variants_ScaledNetwork.create(1),
                Variants_OtherScaleNetwork::load,
                "cadena.layer.scaled is \"Rescale(by = 0.5) of x\", but should be \"Rescale(by = 0.25) of x\"");
        refuses(Variants_SumNetwork.create(1), Variants_ProductNetwork::load, "but should be \"Multiply of x, h\"");
        refuses(
                Variants_JoinedNetwork.create(1),
                Variants_JoinedOtherwiseNetwork::load,
                "cadena.layer.both is \"Concatenate of x, h\", but should be \"Concatenate of h, x\"");
    }

    @Test
    void tellsFormulasApart() {
        refuses(
                Variants_FormulaNetwork.create(1),
                Variants_OtherConstantNetwork::load,
                "x * sigmoid(beta * x) + shift(beta is trained, shift = 0.0)\", but should be"
                        + " \"Dense(units = 2) of x, x * sigmoid(beta * x) + shift(beta is trained, shift = 1.0)\"");
        refuses(
                Variants_FormulaNetwork.create(1),
                Variants_OtherFormulaNetwork::load,
                "but should be \"Dense(units = 2) of x, x * tanh(beta * x) + shift");
    }

    @Test
    void doesNotDependOnWhatMattersToTrainingAlone() {
        Variants_PlainNetwork plain = Variants_PlainNetwork.create(1);
        plain.save(file);
        assertThat(Variants_OtherTrainingNetwork.load(file).predict(new float[] {1, 2}))
                .isEqualTo(plain.predict(new float[] {1, 2}));
        Variants_FormulaNetwork formula = Variants_FormulaNetwork.create(1);
        formula.save(file);
        assertThat(Variants_OtherStartNetwork.load(file).predict(new float[] {1, 2}))
                .isEqualTo(formula.predict(new float[] {1, 2}));
        Variants_PreparedNetwork prepared = Variants_PreparedNetwork.create(1);
        prepared.save(file);
        assertThat(Variants_OtherRatesNetwork.load(file).predict(new float[] {1, 2}))
                .isEqualTo(prepared.predict(new float[] {1, 2}));
    }

    private void refuses(Model<float[]> saved, Consumer<Path> load, String message) {
        saved.save(file);
        assertThatThrownBy(() -> load.accept(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith(file + ": does not fit the network: ")
                .hasMessageContaining(message);
    }
}
