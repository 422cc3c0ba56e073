package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Δ of a layer h, to which layers contribute that read it. */
class DeltaSumTest {
    private static final Value DELTA = value("h").delta();
    private static final Var D = new Var("d");
    private static final Var A = new Var("a");

    private final DeltaSum sum = new DeltaSum(DELTA);
    private final List<Op> ops = new ArrayList<>();

    private static Value value(String layer) {
        return new Value(layer, Value.Role.OUTPUT, 3);
    }

    private static Parameter parameter(String layer) {
        return new Parameter(layer, "slope", 0, List.of(3), InitialValues.ZEROS, true);
    }

    private static Op sumOf(Value result, Expr formula, Map<String, Value> variables) {
        return new Op.Elementwise(result, formula, variables);
    }

    @Test
    void aSumOfNothingIsNowhere() {
        sum.add(Algebra.ZERO, Map.of("d", value("s")), Map.of());

        assertThat(sum.write(ops)).isEmpty();
        assertThat(ops).isEmpty();
    }

    @Test
    void whatCancelsIsNowhere() {
        sum.add(D, Map.of("d", value("s")), Map.of());
        sum.add(Algebra.negate(D), Map.of("d", value("s")), Map.of());

        assertThat(sum.write(ops)).isEmpty();
        assertThat(ops).isEmpty();
    }

    @Test
    void aValueStandsWhereItStood() {
        sum.add(D, Map.of("d", value("s")), Map.of());

        assertThat(sum.write(ops)).contains(value("s"));
        assertThat(ops).isEmpty();
    }

    @Test
    void oneFormulaStaysAsItIs() {
        sum.add(Algebra.multiply(D, A), Map.of("d", value("s"), "a", value("t")), Map.of("w", parameter("s")));

        assertThat(sum.write(ops)).contains(DELTA);
        assertThat(ops)
                .containsExactly(new Op.Elementwise(
                        DELTA,
                        Algebra.multiply(D, A),
                        Map.of("d", value("s"), "a", value("t")),
                        Map.of("w", parameter("s"))));
    }

    @Test
    void oneOperationYieldsTheSum() {
        sum.add(new Op.Columns(value("h"), value("s"), 2, 1), "s");

        assertThat(sum.write(ops)).contains(DELTA);
        assertThat(ops).containsExactly(new Op.Columns(DELTA, value("s"), 2, 1));
    }

    /** Values and weights are one each, whatever a contribution calls them. */
    @Test
    void formulasBecomeOne() {
        sum.add(Algebra.multiply(D, A), Map.of("d", value("s")), Map.of("a", parameter("s")));
        sum.add(Algebra.multiply(D, A), Map.of("d", value("t")), Map.of("a", parameter("t")));
        sum.add(A, Map.of("a", value("s")), Map.of());

        assertThat(sum.write(ops)).contains(DELTA);
        Expr first = Algebra.multiply(new Var("value0"), new Var("weight0"));
        Expr second = Algebra.multiply(new Var("value1"), new Var("weight1"));
        assertThat(ops)
                .containsExactly(new Op.Elementwise(
                        DELTA,
                        Algebra.add(Algebra.add(first, second), new Var("value0")),
                        Map.of("value0", value("s"), "value1", value("t")),
                        Map.of("weight0", parameter("s"), "weight1", parameter("t"))));
    }

    @Test
    void aSumReadsNothingThatCancelled() {
        sum.add(Algebra.multiply(D, A), Map.of("d", value("s")), Map.of("a", parameter("s")));
        sum.add(Algebra.negate(Algebra.multiply(D, A)), Map.of("d", value("s")), Map.of("a", parameter("s")));
        sum.add(D, Map.of("d", value("t")), Map.of());
        sum.add(D, Map.of("d", value("u")), Map.of());

        sum.write(ops);

        assertThat(ops)
                .containsExactly(sumOf(
                        DELTA,
                        Algebra.add(new Var("value1"), new Var("value2")),
                        Map.of("value1", value("t"), "value2", value("u"))));
    }

    /** A layer that reads another one more than once contributes so often. */
    @Test
    void operationsHaveResultsOfTheirOwn() {
        for (int from = 0; from < 3; from++) {
            sum.add(new Op.Columns(value("h"), value("s"), from, 1), "s");
        }

        assertThat(sum.write(ops)).contains(DELTA);
        assertThat(ops)
                .startsWith(
                        new Op.Columns(DELTA.summand("s"), value("s"), 0, 1),
                        new Op.Columns(DELTA.summand("s2"), value("s"), 1, 1),
                        new Op.Columns(DELTA.summand("s3"), value("s"), 2, 1))
                .hasSize(4);
        assertThat(ops.get(3).operands())
                .containsExactlyInAnyOrder(DELTA.summand("s"), DELTA.summand("s2"), DELTA.summand("s3"));
    }

    @Test
    void eightContributionsAreOneFormula() {
        contribute(8);

        assertThat(sum.write(ops)).contains(DELTA);
        assertThat(ops).singleElement().satisfies(op -> assertThat(op.operands())
                .hasSize(8));
    }

    @Test
    void moreAreAddedUpInGroups() {
        contribute(17);

        assertThat(sum.write(ops)).contains(DELTA);
        assertThat(ops).extracting(Op::result).containsExactly(DELTA.summand("group1"), DELTA.summand("group2"), DELTA);
        assertThat(ops).extracting(op -> op.operands().size()).containsExactly(8, 8, 3);
        // One that is left over is no group.
        assertThat(ops.get(2).operands())
                .containsExactlyInAnyOrder(DELTA.summand("group1"), DELTA.summand("group2"), value("s16"));
    }

    private void contribute(int times) {
        IntStream.range(0, times).forEach(i -> sum.add(D, Map.of("d", value("s" + i)), Map.of()));
    }
}
