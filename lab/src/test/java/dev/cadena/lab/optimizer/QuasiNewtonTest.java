package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Minimizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L-BFGS against a computation of its own, optimizer/searches.py, and where there is no minimum to be found. */
class QuasiNewtonTest {
    private static final Minimizer.Objective ROSENBROCK = QuasiNewtonTest::rosenbrock;

    private static double rosenbrock(double[] w, double[] gradient) {
        double value = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < w.length - 1; i++) {
            double across = w[i + 1] - w[i] * w[i];
            value += 100 * across * across + (1 - w[i]) * (1 - w[i]);
            gradient[i] += -400 * w[i] * across - 2 * (1 - w[i]);
            gradient[i + 1] += 200 * across;
        }
        return value;
    }

    private static double valleys(double[] w, double[] gradient) {
        double value = 0;
        for (int i = 0; i < w.length; i++) {
            double x = (i + 1) * w[i] - 1;
            value += Math.log(Math.cosh(x)) + 0.1 * i * w[i] * w[i];
            gradient[i] = (i + 1) * Math.tanh(x) + 0.2 * i * w[i];
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource({"rosenbrock, 10, -1.2 1", "chain, 3, 0.7 0.4 0.5 0.3 0.6", "valleys, 5, 3 -2 1 0.5"})
    void goesAsThePapersSay(String name, int history, String start) throws IOException {
        double[] w = Arrays.stream(start.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Minimizer.Objective objective = name.equals("valleys") ? QuasiNewtonTest::valleys : ROSENBROCK;
        QuasiNewton run = LBfgs.of().history(history).begin(w.length);
        List<double[]> expected = lines(name);

        assertThat(expected).hasSizeBetween(10, 50);
        for (double[] point : expected) {
            run.step(w, objective);
            for (int i = 0; i < w.length; i++) {
                assertThat(w[i]).isCloseTo(point[i], within(1e-10 * Math.max(1, Math.abs(point[i]))));
            }
        }
    }

    @Test
    void endsWhereTheGradientIsSmall() {
        double[] w = {-1.2, 1};
        QuasiNewton run = LBfgs.of().begin(2);
        assertThat(run.value()).isNaN();
        assertThat(run.step(w, ROSENBROCK)).isCloseTo(24.2, within(1e-12));
        for (int i = 0; i < 100 && !run.isDone(); i++) {
            run.step(w, ROSENBROCK);
        }

        assertThat(run.isDone()).isTrue();
        assertThat(run.value()).isLessThan(1e-10);
        assertThat(w[1]).isCloseTo(1, within(1e-5));
        double[] before = w.clone();
        run.step(w, ROSENBROCK);
        assertThat(w).isEqualTo(before);
    }

    /** Beyond 1 there is nothing, and the first trials are there. */
    @Test
    void stepsBackFromWhereThereIsNoValue() {
        double[] w = {0.9};
        QuasiNewton run = LBfgs.of().begin(1);
        Minimizer.Objective wall = (at, gradient) -> {
            gradient[0] = -3 + 1 / (1 - at[0]);
            return at[0] >= 1 ? Double.NaN : -3 * at[0] - Math.log(1 - at[0]);
        };
        w[0] = -50;
        for (int i = 0; i < 50 && !run.isDone(); i++) {
            run.step(w, wall);
        }

        assertThat(w[0]).isCloseTo(2 / 3.0, within(1e-5));
    }

    @Test
    void endsWhereNoStepLowersTheValue() {
        double[] w = {1};
        QuasiNewton run = LBfgs.of().begin(1);
        AtomicInteger calls = new AtomicInteger();
        Minimizer.Objective liar = (at, gradient) -> {
            gradient[0] = 1;
            return calls.getAndIncrement() == 0 ? 0 : 1;
        };

        assertThat(run.step(w, liar)).isZero();
        assertThat(run.isDone()).isTrue();
        assertThat(w).containsExactly(1);
        assertThat(calls).hasValue(26);
    }

    @Test
    void staysWhereThereIsNoValue() {
        double[] w = {1};
        QuasiNewton run = LBfgs.of().begin(1);

        assertThat(run.step(w, (at, gradient) -> Double.NaN)).isNaN();
        assertThat(run.isDone()).isFalse();
        assertThat(w).containsExactly(1);
    }

    @Test
    void rangesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LBfgs.of().history(0))
                .withMessageContaining("the history is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> LBfgs.of().tolerance(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> LBfgs.of().tolerance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LBfgs.of().evaluations(0));
    }

    private static List<double[]> lines(String name) throws IOException {
        try (InputStream in = QuasiNewtonTest.class.getResourceAsStream("/optimizer/searches.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> Arrays.stream(line.split(" ", -1))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
