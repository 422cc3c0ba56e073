package dev.cadena.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cadena.Schedule;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** What a rule or schedule is made of lies in a range: its ends are tried, and what is beyond them. */
class RangesTest {
    private static final Span SPAN = Span.updates(10);
    private static final double BELOW_0 = -Double.MIN_VALUE;
    private static final double ABOVE_0 = Double.MIN_VALUE;
    private static final double BELOW_1 = Math.nextDown(1.0);
    private static final double ABOVE_1 = Math.nextUp(1.0);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void ratesArePositive() {
        positive("the learning rate", Schedules::constant);
        positive("the learning rate", rate -> Schedules.step(rate, 0.5, SPAN));
        positive("the learning rate", rate -> Schedules.exponential(rate, 0.5, SPAN));
        positive("the learning rate", rate -> Schedules.inverseTime(rate, 0.5, SPAN));
        positive("the learning rate", rate -> Schedules.polynomial(rate, 0, 1, SPAN));
        positive("the learning rate", rate -> Schedules.cosine(rate, 0, SPAN));
        positive("the learning rate", rate -> Schedules.cosineRestarts(rate, 0, SPAN, 1));
        positive("the learning rate", rate -> Schedules.oneCycle(rate, SPAN));
        positive("the learning rate", ReduceOnPlateau::of);
        positive("the decay", decay -> Schedules.inverseTime(0.1, decay, SPAN));
        positive("the power", power -> Schedules.polynomial(0.1, 0, power, SPAN));
        positive("ε", Adam.of(0.1)::epsilon);
        positive("ε", AdamW.of(0.1)::epsilon);
        positive("ε", RmsProp.of(0.1)::epsilon);
    }

    @Test
    void factorsKeepARatePositiveAndDoNotRaiseIt() {
        factor(factor -> Schedules.step(0.1, factor, SPAN));
        factor(factor -> Schedules.exponential(0.1, factor, SPAN));
        factor(ReduceOnPlateau.of(0.1)::factor);
    }

    @Test
    void sharesAreBelow1() {
        share("the momentum", Momentum.of(0.1)::momentum);
        share("the momentum", Nesterov.of(0.1)::momentum);
        share("the decay", RmsProp.of(0.1)::decay);
        share("β₁", share -> Adam.of(0.1).betas(share, 0.5));
        share("β₂", share -> Adam.of(0.1).betas(0.5, share));
        share("β₁", share -> AdamW.of(0.1).betas(share, 0.5));
        share("β₂", share -> AdamW.of(0.1).betas(0.5, share));
    }

    @Test
    void ratesEndNotAboveTheirBeginning() {
        String beginning = "from 0 to the one at the beginning, 0.1";
        String what = "the learning rate at the end";
        lies(what, beginning, end -> Schedules.polynomial(0.1, end, 1, SPAN), 0, 0.1, BELOW_0, Math.nextUp(0.1));
        lies(what, beginning, end -> Schedules.cosine(0.1, end, SPAN), 0, 0.1, BELOW_0, Math.nextUp(0.1));
        lies(what, beginning, end -> Schedules.cosineRestarts(0.1, end, SPAN, 2), 0, 0.1, BELOW_0, Math.nextUp(0.1));
        lies(
                "the least learning rate",
                "from 0 to the first one",
                ReduceOnPlateau.of(0.1)::least,
                0,
                0.1,
                BELOW_0,
                Math.nextUp(0.1));
    }

    @Test
    void othersLieWhereTheirMessagesSay() {
        String notNegative = "finite and not negative";
        lies("the weight decay", notNegative, AdamW.of(0.1)::weightDecay, 0, Double.MAX_VALUE, BELOW_0, INFINITE);
        lies(
                "the minimal change",
                notNegative,
                ReduceOnPlateau.of(0.1)::minimalChange,
                0,
                Double.MAX_VALUE,
                BELOW_0,
                INFINITE);
        lies(
                "the factor of the spans",
                "finite and at least 1",
                factor -> Schedules.cosineRestarts(0.1, 0, SPAN, factor),
                1,
                Double.MAX_VALUE,
                BELOW_1,
                INFINITE);
        assertThatCode(() -> ReduceOnPlateau.of(0.1).patience(1)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReduceOnPlateau.of(0.1).patience(0))
                .withMessage("the patience is 0.0, but must be at least 1 epoch");
    }

    @Test
    void spansArePositive() {
        assertThat(Span.epochs(ABOVE_0)).isEqualTo(new Span(ABOVE_0, Span.Unit.EPOCHS));
        assertThat(Span.updates(1)).isEqualTo(new Span(1, Span.Unit.UPDATES));
        for (double amount : new double[] {0, BELOW_0, INFINITE, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Span.epochs(amount))
                    .withMessage("a span is " + amount + " EPOCHS, but must be finite and above 0");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.updates(0))
                .withMessage("a span is 0.0 UPDATES, but must be finite and above 0");
    }

    @Test
    void constantsShowTheirRate() {
        Schedule constant = Schedules.constant(0.125);
        assertThat(constant).hasToString("0.125");
        assertThat(Sgd.of(0.125)).hasToString("Sgd[schedule=0.125]");
    }

    private static void positive(String what, DoubleFunction<?> make) {
        lies(what, "finite and above 0", make, ABOVE_0, Double.MAX_VALUE, 0, INFINITE);
    }

    private static void factor(DoubleFunction<?> make) {
        lies("the factor", "above 0 and at most 1", make, ABOVE_0, 1, 0, ABOVE_1);
    }

    private static void share(String what, DoubleFunction<?> make) {
        lies(what, "from 0 and below 1", make, 0, BELOW_1, BELOW_0, 1);
    }

    private static void lies(
            String what, String range, DoubleFunction<?> make, double least, double most, double below, double above) {
        assertThat(make.apply(least)).as("%s of %s", what, least).isNotNull();
        assertThat(make.apply(most)).as("%s of %s", what, most).isNotNull();
        for (double value : new double[] {below, above, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> make.apply(value))
                    .withMessage(what + " is " + value + ", but must be " + range);
        }
    }
}
