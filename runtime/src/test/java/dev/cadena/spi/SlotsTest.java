package dev.cadena.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final List<InputPort> INPUTS =
            List.of(new InputPort("age", 0, 1), new InputPort("pixels", 1, 2), new InputPort("sex", 3, 1));
    private static final List<OutputPort> OUTPUTS = List.of(
            new OutputPort("risk", 0, 2, TargetKind.REAL, Decision.NONE),
            new OutputPort("kind", 2, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX));

    private final Slots<float[]> inputs = new Slots<>(Vectors.FLOAT, INPUTS);
    private final Slots<double[]> outputs = new Slots<>(Vectors.DOUBLE, OUTPUTS);

    @Test
    void holdCopiesOneAfterTheOther() {
        float[] pixels = {2, 3};
        inputs.set(1, pixels);
        inputs.set(2, new float[] {4});
        inputs.set(0, new float[] {1});
        pixels[0] = 9;
        inputs.get(1)[1] = 9;
        float[] into = new float[2];
        inputs.get(1, into);

        assertThat(into).containsExactly(2, 3);
        assertThat(inputs.get(1)).containsExactly(2, 3);
        assertThat(inputs.complete()).containsExactly(1, 2, 3, 4).isSameAs(inputs.values());
    }

    @Test
    void areCompleteOnceAllHaveBeenSet() {
        refused(inputs::complete, "no values have been set for input age, input pixels, input sex");
        inputs.set(1, new float[2]);
        inputs.set(1, new float[2]);
        inputs.set(1, new float[2]);
        refused(inputs::complete, "no values have been set for input age, input sex: set those of every one");
        inputs.set(0, new float[1]);
        inputs.set(2, new float[1]);

        assertThat(inputs.complete()).containsOnly(0);
    }

    @Test
    void refuseArraysThatDoNotFit() {
        refused(() -> inputs.set(1, null), "the array for input pixels is null");
        refused(() -> inputs.set(1, new float[3]), "the array for input pixels has 3 values, but the layer has 2");
        refused(() -> outputs.get(0, null), "the array for output risk is null");
        refused(() -> outputs.get(0, new double[1]), "the array for output risk has 1 value, but the layer has 2");
        refused(inputs::complete, "input pixels");
    }

    @Test
    void refuseNumbersThatAreNotFinite() {
        for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> inputs.set(1, new float[] {1, bad}))
                    .isInstanceOfSatisfying(
                            DataException.class, e -> assertThat(e.column()).isEqualTo(1))
                    .hasMessage("input pixels, column 1 is " + bad + ": only finite numbers are accepted");
        }
        refused(inputs::complete, "input pixels");
    }

    @Test
    void classify() {
        outputs.set(1, new double[] {1, 3, 2});
        assertThat(outputs.classify(1)).isEqualTo(1);

        outputs.values()[4] = 5;
        assertThat(outputs.classify(1)).isEqualTo(2);

        outputs.values()[2] = Double.NaN;
        refused(
                () -> outputs.classify(1),
                "output kind for the observation is NaN, which stands for no class: values or weights are so large");
        assertThatThrownBy(() -> outputs.classify(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("output risk stands for no class");
        assertThatThrownBy(() -> inputs.classify(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("input age stands for no class");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessageContaining(message);
    }
}
