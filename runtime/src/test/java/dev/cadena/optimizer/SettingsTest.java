package dev.cadena.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings that a rule has until others are chosen, and the one that each method changes. */
class SettingsTest {
    private static final Schedule RATE = Schedules.constant(0.1);

    @Test
    void areThoseOfTheDocumentationAtFirst() {
        assertThat(Sgd.of(0.1)).isEqualTo(new Sgd(RATE));
        assertThat(Momentum.of(0.1)).isEqualTo(new Momentum(RATE, 0.9));
        assertThat(Nesterov.of(0.1)).isEqualTo(new Nesterov(RATE, 0.9));
        assertThat(RmsProp.of(0.1)).isEqualTo(new RmsProp(RATE, 0.9, 1e-8));
        assertThat(Adam.of(0.1)).isEqualTo(new Adam(RATE, 0.9, 0.999, 1e-8));
        assertThat(AdamW.of(0.1)).isEqualTo(new AdamW(RATE, 0.9, 0.999, 1e-8, 0.01));
        assertThat(ReduceOnPlateau.of(0.1)).isEqualTo(new ReduceOnPlateau(0.1, 0.1, 10, 1e-4, 0));
    }

    @Test
    void changeOneByOne() {
        assertThat(Momentum.of(RATE).momentum(0.5)).isEqualTo(new Momentum(RATE, 0.5));
        assertThat(Nesterov.of(RATE).momentum(0.5)).isEqualTo(new Nesterov(RATE, 0.5));
        assertThat(RmsProp.of(RATE).decay(0.5).epsilon(0.25)).isEqualTo(new RmsProp(RATE, 0.5, 0.25));
        assertThat(Adam.of(RATE).betas(0.5, 0.75).epsilon(0.25)).isEqualTo(new Adam(RATE, 0.5, 0.75, 0.25));
        assertThat(AdamW.of(RATE).betas(0.5, 0.75).epsilon(0.25).weightDecay(0.125))
                .isEqualTo(new AdamW(RATE, 0.5, 0.75, 0.25, 0.125));
        assertThat(ReduceOnPlateau.of(0.1)
                        .factor(0.5)
                        .patience(3)
                        .minimalChange(0.25)
                        .least(0.05))
                .isEqualTo(new ReduceOnPlateau(0.1, 0.5, 3, 0.25, 0.05));
    }

    /** A first step, where m̂ is ∇L and v̂ its square; the mean square of RmsProp is (1 − ρ) ∇L². */
    @Test
    void epsilonIsAddedToTheRoot() {
        double adam = 2 - 0.1 * 0.5 / (0.5 + 0.25);
        step(Adam.of(RATE).epsilon(0.25), adam);
        step(AdamW.of(RATE).epsilon(0.25).weightDecay(0), adam);
        step(RmsProp.of(RATE).decay(0.75).epsilon(0.25), 2 - 0.1 * 0.5 / (0.25 + 0.25));
    }

    /** From 2, with a gradient of 0.5 that is the mean over two observations. */
    private static void step(Optimizer rule, double expected) {
        Update update = new Update();
        update.next(1, rule.schedule().rate(0, 1, new Losses(List.of())), 0.5);
        float[] w = {2};
        rule.update(update, w, new float[] {1}, new float[rule.memory()][1], 0, 1);
        assertThat(w[0]).as("%s in floats", rule).isCloseTo((float) expected, within(1e-6f));
        double[] exact = {2};
        rule.update(update, exact, new double[] {1}, new double[rule.memory()][1], 0, 1);
        assertThat(exact[0]).as("%s", rule).isCloseTo(expected, within(1e-14));
    }
}
