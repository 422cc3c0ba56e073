package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation says of itself: the plan and the estimates of code go by it. */
class OpTest {
    private static final Value X = value("x", 6);
    private static final Value Y = value("y", 4);
    private static final Value D = value("d", 4);
    private static final Value R = value("r", 4);
    private static final Value C = new Value("r", Value.Role.ROW_WEIGHT, 1);
    private static final Parameter W = parameter("weights", 6, 4);
    private static final Parameter B = parameter("biases", 4);
    private static final Draws DRAWS = new Draws("r", 3);
    private static final Op.Softmax SOFTMAX = new Op.Softmax(R, D);
    private static final Op.Normalization NORMALIZATION = new Op.Normalization(R, X, 2, 1e-3);
    private static final Op.BatchNormalization BATCHES = new Op.BatchNormalization(
            R, X, 2, 1e-3, new Op.BatchNormalization.Running(parameter("mean", 2), parameter("variance", 2), 0.9));

    private static Value value(String layer, int size) {
        return new Value(layer, Value.Role.OUTPUT, size);
    }

    private static Parameter parameter(String name, Integer... shape) {
        return new Parameter("r", name, 0, List.of(shape), InitialValues.ZEROS, true);
    }

    /** An operation, the values that it reads, the weights that it reads, and how many products it adds up. */
    static Stream<Arguments> operations() {
        return Stream.of(
                of(new Op.Affine(R, X, W, Optional.of(B)), List.of(X), List.of(W, B), 24),
                of(new Op.Affine(R, X, W, Optional.empty()), List.of(X), List.of(W), 24),
                of(new Op.Elementwise(R, new Var("a"), Map.of("a", D), Map.of("b", B)), List.of(D), List.of(B), 0),
                of(SOFTMAX, List.of(D), List.of(), 0),
                of(new Op.SoftmaxJacobianProduct(R, Y, D), List.of(Y, D), List.of(), 0),
                of(new Op.LogSoftmax(Y, SOFTMAX), List.of(D), List.of(), 0),
                of(new Op.LogSoftmaxJacobianProduct(R, Y, D), List.of(Y, D), List.of(), 0),
                of(new Op.CrossEntropySlope(R, D, Y, C, 0.5), List.of(D, Y, C), List.of(), 0),
                of(new Op.TransposedProduct(R, W, D), List.of(D), List.of(W), 24),
                of(new Op.Concatenation(R, List.of(Y, D), 2), List.of(Y, D), List.of(), 0),
                of(new Op.Columns(R, X, 1, 2), List.of(X), List.of(), 0),
                of(new Op.OneHot(R, X, 5), List.of(X), List.of(), 0),
                // 2 rows of x by 2 rows of y, and the way back: 3 components of a row each time.
                of(new Op.InnerProducts(R, X, value("v", 6), 3), List.of(X, value("v", 6)), List.of(), 12),
                of(new Op.RowSums(X, D, true, value("v", 6), 3), List.of(D, value("v", 6)), List.of(), 12),
                of(NORMALIZATION, List.of(X), List.of(), 0),
                of(new Op.NormalizationJacobianProduct(X, NORMALIZATION, D), List.of(X, R, D), List.of(), 0),
                of(BATCHES, List.of(X), List.of(parameter("mean", 2), parameter("variance", 2)), 0),
                of(new Op.BatchNormalizationJacobianProduct(X, BATCHES, D), List.of(X, R, D), List.of(), 0),
                of(new Op.Dropout(R, D, DRAWS, 0.5), List.of(D), List.of(), 0),
                of(new Op.GaussianNoise(R, D, DRAWS, 0.5), List.of(D), List.of(), 0),
                of(new Op.AddOuter(W, X, D), List.of(X, D), List.of(), 24),
                of(new Op.AddTo(B, D), List.of(D), List.of(), 0),
                of(new Op.AddElementwise(B, new Var("a"), Map.of("a", D), Map.of("w", W)), List.of(D), List.of(W), 0));
    }

    private static Arguments of(Op op, List<Value> operands, List<Parameter> parameters, long multiplyAdds) {
        return Arguments.of(op, operands, parameters, multiplyAdds);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void namesWhatItReads(Op op, List<Value> operands, List<Parameter> parameters, long multiplyAdds) {
        assertThat(op.operands()).isEqualTo(operands);
        assertThat(op.parameters()).isEqualTo(parameters);
        assertThat(op.multiplyAdds()).isEqualTo(multiplyAdds);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isTheSameWithAnotherResult(Op op) {
        Value other = value("other", op.result().size());

        if (op instanceof Op.AddsToGradient) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> op.to(other))
                    .withMessageStartingWith(op.getClass().getSimpleName())
                    .withMessageEndingWith("has no result");
        } else {
            assertThat(op.to(other).result()).isEqualTo(other);
            assertThat(op.to(other).to(op.result())).isEqualTo(op);
        }
    }

    @Test
    void countsItsRows() {
        Op.InnerProducts products = new Op.InnerProducts(value("r", 8), X, value("v", 12), 3);

        assertThat(products.rows()).isEqualTo(2);
        assertThat(products.columns()).isEqualTo(4);
        assertThat(NORMALIZATION.rows()).isEqualTo(3);
        assertThat(BATCHES.rows()).isEqualTo(3);
    }

    @Test
    void isListedHere() {
        Set<Class<?>> listed = new HashSet<>();
        operations().forEach(arguments -> listed.add(arguments.get()[0].getClass()));

        assertThat(listed).isEqualTo(records(Op.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(OpTest::records);
    }
}
