package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of each operation, and what is left out because nobody needs it. */
class DifferentiationTest {
    private static final Value X = value("x", 6);
    private static final Value V = value("v", 4);
    private static final Value R = value("r", 4);
    private static final Value D = R.delta();
    private static final Parameter W = parameter("weights", 6, 4);
    private static final Parameter B = parameter("biases", 4);
    private static final Draws DRAWS = new Draws("r", 1);

    private static Value value(String layer, int size) {
        return new Value(layer, Value.Role.OUTPUT, size);
    }

    private static Parameter parameter(String name, Integer... shape) {
        return new Parameter("r", name, 0, List.of(shape), InitialValues.ZEROS, true);
    }

    /** A loss whose slope by what it judges is an operation that reads the target. */
    private static Loss loss(Value judged) {
        Value y = new Value(judged.layer(), Value.Role.TARGET, judged.size());
        Value c = new Value(judged.layer(), Value.Role.ROW_WEIGHT, 1);
        Loss.Slope slope = new Loss.Slope(Formulas.of("2 * y", "y"), Map.of("y", y));
        return new Loss.Sum(Formulas.of("2 * y * p", "y", "p"), Map.of("y", y, "p", judged), 1, y, c, judged, slope);
    }

    private static Op slopeOfLoss(Value judged) {
        Value y = new Value(judged.layer(), Value.Role.TARGET, judged.size());
        return new Op.Elementwise(judged.delta(), Formulas.of("2 * y", "y"), Map.of("y", y));
    }

    /** An operation that yields r, an input that it reads, and what computes the Δ of that input. */
    static Stream<Arguments> rules() {
        Value a = value("a", 6);
        Value b = value("b", 2);
        Value all = value("r", 12);
        Op.Softmax softmax = new Op.Softmax(value("p", 4), V);
        Op.Concatenation concatenation = new Op.Concatenation(all, List.of(a, b, V), 2);
        Op.InnerProducts products = new Op.InnerProducts(R, X, a, 3);
        Op.Normalization normalization = new Op.Normalization(R, V, 2, 1e-3);
        Op.BatchNormalization batches = new Op.BatchNormalization(
                R, V, 2, 1e-3, new Op.BatchNormalization.Running(parameter("mean", 2), parameter("variance", 2), 0.9));
        return Stream.of(
                Arguments.of(new Op.Affine(R, X, W, Optional.of(B)), X, new Op.TransposedProduct(X.delta(), W, D)),
                Arguments.of(
                        new Op.Elementwise(R, Formulas.of("exp(x)", "x"), Map.of("x", V)),
                        V,
                        new Op.Elementwise(
                                V.delta(),
                                Formulas.of("delta * value", "delta", "value"),
                                Map.of("delta", D, "value", R))),
                Arguments.of(new Op.Softmax(R, V), V, new Op.SoftmaxJacobianProduct(V.delta(), R, D)),
                Arguments.of(
                        new Op.LogSoftmax(R, softmax),
                        V,
                        new Op.LogSoftmaxJacobianProduct(V.delta(), softmax.result(), D)),
                // Two rows of 3 + 1 + 2 columns.
                Arguments.of(concatenation, a, new Op.Columns(a.delta(), all.delta(), 0, 2)),
                Arguments.of(concatenation, b, new Op.Columns(b.delta(), all.delta(), 3, 2)),
                Arguments.of(concatenation, V, new Op.Columns(V.delta(), all.delta(), 4, 2)),
                Arguments.of(products, X, new Op.RowSums(X.delta(), D, false, a, 3)),
                Arguments.of(products, a, new Op.RowSums(a.delta(), D, true, X, 3)),
                Arguments.of(normalization, V, new Op.NormalizationJacobianProduct(V.delta(), normalization, D)),
                Arguments.of(batches, V, new Op.BatchNormalizationJacobianProduct(V.delta(), batches, D)),
                Arguments.of(new Op.Dropout(R, V, DRAWS, 0.5), V, new Op.Dropout(V.delta(), D, DRAWS, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheRule(Op op, Value input, Op contribution) {
        Differentiation derived = Differentiation.byInputs(List.of(op), Set.of(input), List.of(loss(op.result())));

        assertThat(derived.through(List.of(op))).containsExactly(slopeOfLoss(op.result()));
        assertThat(derived.into(input)).containsExactly(contribution);
        assertThat(derived.aliases()).isEmpty();
    }

    /** Noise that is added is a constant, and so is the operand of a sum: Δ passes as it is. */
    @Test
    void theDeltaOfASumIsThatOfItsOperands() {
        Value h = value("h", 4);
        Op noise = new Op.GaussianNoise(h, V, DRAWS, 0.5);
        Op sum = new Op.Elementwise(R, Formulas.of("x0 + x1", "x0", "x1"), Map.of("x0", h, "x1", h));
        Op shifted = new Op.Elementwise(R, Formulas.of("x + 1", "x"), Map.of("x", h));

        Differentiation once = Differentiation.byInputs(List.of(noise, shifted), Set.of(V), List.of(loss(R)));
        assertThat(once.through(List.of(noise, shifted))).containsExactly(slopeOfLoss(R));
        assertThat(once.aliases()).containsExactly(new Alias(Pass.TO_INPUTS, h.delta(), D));
        // What is asked for is a value of its own.
        assertThat(once.into(V)).containsExactly(new Op.Elementwise(V.delta(), new Var("delta"), Map.of("delta", D)));

        Differentiation twice = Differentiation.byInputs(List.of(noise, sum), Set.of(V), List.of(loss(R)));
        assertThat(twice.through(List.of(noise, sum)))
                .containsExactly(
                        slopeOfLoss(R),
                        new Op.Elementwise(h.delta(), Formulas.of("2 * delta", "delta"), Map.of("delta", D)));
        assertThat(twice.aliases()).isEmpty();
    }

    @Test
    void weightsGetWhatTheyContribute() {
        Value h = value("h", 4);
        Op affine = new Op.Affine(h, X, W, Optional.of(B));
        Op scaled = new Op.Elementwise(
                R, Formulas.of("x + b", "x", "b"), Map.of("x", h), Map.of("b", parameter("shift", 4)));

        Differentiation derived = Differentiation.byWeights(List.of(affine, scaled), List.of(loss(R)));

        assertThat(derived.through(List.of(affine, scaled)))
                .containsExactly(
                        slopeOfLoss(R),
                        new Op.AddElementwise(parameter("shift", 4), new Var("delta"), Map.of("delta", D), Map.of()),
                        new Op.AddOuter(W, X, D),
                        new Op.AddTo(B, D));
        assertThat(derived.aliases()).containsExactly(new Alias(Pass.BACKWARD, h.delta(), D));
    }

    @Test
    void nothingIsDerivedByWhatFollowsFromNoWeights() {
        Op rescaled = new Op.Elementwise(X, Formulas.of("2 * x", "x"), Map.of("x", value("raw", 6)));
        Op affine = new Op.Affine(R, X, W, Optional.of(B));

        Differentiation derived = Differentiation.byWeights(List.of(rescaled, affine), List.of(loss(R)));

        assertThat(derived.through(List.of(rescaled, affine)))
                .containsExactly(slopeOfLoss(R), new Op.AddOuter(W, X, D), new Op.AddTo(B, D));
    }

    /** What is a number of a category may not change by a little. */
    @Test
    void nothingPassesOneHot() {
        Op oneHot = new Op.OneHot(R, value("kind", 1), 4);

        Differentiation derived = Differentiation.byInputs(List.of(oneHot), Set.of(value("kind", 1)), List.of(loss(R)));

        assertThat(derived.through(List.of(oneHot))).containsExactly(slopeOfLoss(R));
        assertThat(derived.into(value("kind", 1))).isEmpty();
    }

    /** Nothing of the way back is differentiated again. */
    @Test
    void anOperationWithoutARuleIsRefused() {
        Op columns = new Op.Columns(R, X, 1, 2);

        Differentiation derived = Differentiation.byInputs(List.of(columns), Set.of(X), List.of(loss(R)));

        assertThatIllegalStateException()
                .isThrownBy(() -> derived.through(List.of(columns)))
                .withMessage("no rule of differentiation for " + columns);
    }
}
