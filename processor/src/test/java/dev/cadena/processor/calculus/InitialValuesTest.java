package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distributions of weights with a fan-in of 6 and a fan-out of 18. */
class InitialValuesTest {
    @ParameterizedTest
    @CsvSource({
        // initializer, its distribution, the square of its bound or deviation
        "GLOROT_UNIFORM, UNIFORM, 0.25",
        "GLOROT_NORMAL, NORMAL, 0.08333333333333333",
        "HE_UNIFORM, UNIFORM, 1",
        "HE_NORMAL, NORMAL, 0.3333333333333333",
        "LECUN_UNIFORM, UNIFORM, 0.5",
        "LECUN_NORMAL, NORMAL, 0.16666666666666666",
        "ZEROS, ZEROS, 0"
    })
    void followTheirPapers(String initializer, String distribution, double square) {
        assertThat(InitialValues.of(initializer, "Tanh", 6, 18))
                .isEqualTo(new InitialValues(distribution, Math.sqrt(square)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Relu", "LeakyRelu", "Prelu", "Elu", "Gelu", "GeluTanh", "Silu", "Softplus"})
    void ofTheFamilyOfReluAreThoseOfHe(String activation) {
        assertThat(InitialValues.of("AUTO", activation, 6, 18)).isEqualTo(InitialValues.of("HE_NORMAL", "", 6, 18));
    }

    @Test
    void ofSeluAreThoseOfLeCun() {
        assertThat(InitialValues.of("AUTO", "Selu", 6, 18)).isEqualTo(InitialValues.of("LECUN_NORMAL", "", 6, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sigmoid", "Tanh", "Softmax", ""})
    void ofTheOthersAreThoseOfGlorot(String activation) {
        assertThat(InitialValues.of("AUTO", activation, 6, 18))
                .isEqualTo(InitialValues.of("GLOROT_UNIFORM", "", 6, 18));
    }

    /** The sum is beyond the range of int. */
    @Test
    void mayHaveAnyFan() {
        assertThat(InitialValues.of("GLOROT_UNIFORM", "", Integer.MAX_VALUE, 1).scale())
                .isEqualTo(Math.sqrt(6.0 / 2147483648.0));
        assertThat(InitialValues.of("GLOROT_NORMAL", "", Integer.MAX_VALUE, 1).scale())
                .isEqualTo(Math.sqrt(2.0 / 2147483648.0));
    }

    @Test
    void areKnown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> InitialValues.of("ONES", "", 1, 1))
                .withMessage("no initializer ONES");
        assertThat(InitialValues.constant(0.25)).isEqualTo(new InitialValues("CONSTANT", 0.25));
    }
}
