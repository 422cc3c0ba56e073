package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a loss is computed from, and what it contributes to the Δ of what. */
class LossBuilderTest {
    private static final Value Z = new Value("out", Value.Role.LOGITS, 3);
    private static final Value P = new Value("out", Value.Role.OUTPUT, 3);
    private static final Value L = new Value("out", Value.Role.OUTPUT_LOGARITHM, 3);
    private static final Value Y = new Value("out", Value.Role.TARGET, 3);
    private static final Value C = new Value("out", Value.Role.ROW_WEIGHT, 1);

    private static Loss loss(String formula, double weight, Op producer) {
        return LossBuilder.of(Formulas.of(formula, "y", "p"), weight, Y, C, P, producer);
    }

    /** A loss of p = f(z), as a function of z: the summand, and the slope, which is c times what stands here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # loss         | f           | summand                    | slope
            # A logarithm that cancels goes, whatever the length of what is left.
            -log(p)        | sigmoid(x)  | softplus(-z)               | p - 1
            -log1p(-p)     | sigmoid(x)  | softplus(z)                | p
            p - y * log(p) | exp(-x^2)   | exp(-z^2) + y * z^2        | z * (2 * y - 2 * p)
            # One that stays, stays where it was.
            p - y * log(p) | abs(x)      | p - y * log(p)             | (1 - y / p) * sign(z)
            # Else the shorter slope is taken, and the chain rule's if none is.
            p^2 * y        | exp(x)      | p^2 * y                    | 2 * (p * y * p)
            p^2 * y        | abs(x)      | p^2 * y                    | 2 * (z * y)
            p^2 * y        | sigmoid(x)  | p^2 * y                    | 2 * (p * y * (p * (1 - p)))
            """)
    void joinsAnActivation(String formula, String activation, String summand, String slope) {
        Op producer = new Op.Elementwise(P, Formulas.of(activation, "x"), Map.of("x", Z));
        Map<String, Value> names = Map.of("c", C, "y", Y, "p", P, "z", Z);

        Loss.Sum loss = (Loss.Sum) loss(formula, 1, producer);

        Expr expected = Algebra.multiply(
                Formulas.of("c", "c"), Formulas.of(slope, names.keySet().toArray(String[]::new)));
        assertThat(loss.judged()).isEqualTo(Z);
        assertThat(loss.summand()).isEqualTo(Formulas.of(summand, "y", "p", "z"));
        assertThat(loss.variables()).isEqualTo(used(loss.summand(), names));
        assertThat(loss.slope()).isEqualTo(new Loss.Slope(expected, used(expected, names)));
    }

    private static Map<String, Value> used(Expr formula, Map<String, Value> names) {
        return names.entrySet().stream()
                .filter(entry -> Algebra.contains(formula, entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void crossEntropyIsJoinedToSoftmax() {
        Op.Softmax softmax = new Op.Softmax(P, Z);

        assertThat(loss("-y * log(p)", 0.5, softmax)).isEqualTo(new Loss.SoftmaxCrossEntropy(Y, C, softmax, 0.5));
    }

    /** Finite where p = e^l underflows. */
    @Test
    void aLossInTheLogarithmOfSoftmaxJudgesTheLogarithm() {
        Loss.Sum loss = (Loss.Sum) loss("-y * log(p) + p", 1, new Op.Softmax(P, Z));

        assertThat(loss.judged()).isEqualTo(L);
        assertThat(loss.summand()).isEqualTo(Formulas.of("-(y * l) + p", "y", "l", "p"));
        assertThat(loss.variables()).isEqualTo(Map.of("y", Y, "p", P, "l", L));
        assertThat(loss.slope().formula()).isEqualTo(Formulas.of("c * (p - y)", "c", "y", "p"));
    }

    @Test
    void anotherLossOfSoftmaxJudgesSoftmax() {
        isJudgedItself(new Op.Softmax(P, Z));
    }

    /** What reads several values, or weights, is no function of one number. */
    @Test
    void otherOperationsAreJudgedThemselves() {
        Parameter slope = new Parameter("out", "a", 0, List.of(3), InitialValues.ZEROS, true);
        Value other = new Value("h", Value.Role.OUTPUT, 3);
        Stream.of(
                        new Op.Elementwise(P, Formulas.of("x0 + x1", "x0", "x1"), Map.of("x0", Z, "x1", other)),
                        new Op.Elementwise(P, Formulas.of("a * x", "a", "x"), Map.of("x", Z), Map.of("a", slope)),
                        new Op.Affine(P, other, slope, Optional.empty()))
                .forEach(LossBuilderTest::isJudgedItself);
    }

    private static void isJudgedItself(Op producer) {
        Loss.Sum loss = (Loss.Sum) loss("(y - p)^2", 0.25, producer);

        assertThat(loss.judged()).isEqualTo(P);
        assertThat(loss.weight()).isEqualTo(0.25);
        assertThat(loss.summand()).isEqualTo(Formulas.of("0.25 * (y - p)^2", "y", "p"));
        assertThat(loss.variables()).isEqualTo(Map.of("y", Y, "p", P));
        assertThat(loss.slope().variables()).isEqualTo(Map.of("c", C, "y", Y, "p", P));
    }
}
