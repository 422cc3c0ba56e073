package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.AdamW;
import dev.cadena.optimizer.Momentum;
import dev.cadena.optimizer.Nesterov;
import dev.cadena.optimizer.ReduceOnPlateau;
import dev.cadena.optimizer.RmsProp;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.optimizer.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 50 steps of every rule and schedule against a computation of its own: optimizer/reference.py. */
class TrajectoriesTest {
    private static final double TOLERANCE = 1e-10;
    private static final int STEPS = 50;
    private static final int UPDATES_PER_EPOCH = 4;
    private static final double[] START = {0.9, -1.3, 0.05, 2};

    /** Each test makes its own: what creates them is tried as well. */
    private static Map<String, Optimizer> rules() {
        Map<String, Optimizer> all = new LinkedHashMap<>();
        all.put("Sgd", Sgd.of(0.05));
        all.put("Momentum", Momentum.of(0.02));
        all.put("Nesterov", Nesterov.of(0.02));
        all.put("AdaGrad", AdaGrad.of(0.1));
        all.put("RmsProp", RmsProp.of(0.01));
        all.put("Adadelta", Adadelta.of(1));
        all.put("Adam", Adam.of(0.01));
        all.put("AmsGrad", AmsGrad.of(0.01).betas(0.9, 0.99));
        all.put("AdamW", AdamW.of(0.01).weightDecay(0.1));
        all.put("Nadam", Nadam.of(0.01));
        all.put("Lion", Lion.of(0.01).weightDecay(0.1));
        all.put("Rprop", Rprop.of(0.01));
        return all;
    }

    private static Map<String, Schedule> schedules() {
        Map<String, Schedule> all = new LinkedHashMap<>();
        all.put("constant", Schedules.constant(0.1));
        all.put("step", Schedules.step(0.1, 0.5, Span.epochs(2)));
        all.put("exponential", Schedules.exponential(0.1, 0.9, Span.updates(3)));
        all.put("inverseTime", Schedules.inverseTime(0.1, 0.5, Span.epochs(1.5)));
        all.put("polynomial", Schedules.polynomial(0.1, 0.01, 2, Span.updates(30)));
        all.put("cosine", Schedules.cosine(0.1, 0.01, Span.epochs(10)));
        all.put("cosineRestarts", Schedules.cosineRestarts(0.1, 0.01, Span.updates(6), 1.5));
        all.put("warmUp", Schedules.warmUp(Span.updates(10), Schedules.exponential(0.1, 0.9, Span.updates(1))));
        all.put("oneCycle", Schedules.oneCycle(0.5, Span.updates(40)));
        all.put(
                "plateau",
                ReduceOnPlateau.of(0.1)
                        .factor(0.5)
                        .patience(2)
                        .minimalChange(0.01)
                        .least(0.02));
        return all;
    }

    static List<String> namesOfRules() {
        return List.copyOf(rules().keySet());
    }

    static List<String> namesOfSchedules() {
        return List.copyOf(schedules().keySet());
    }

    /** In two halves, as two threads make it, and with zeros between that are no weights. */
    @ParameterizedTest
    @MethodSource("namesOfRules")
    void goAsTheirPapersSay(String name) throws IOException {
        List<double[]> expected = lines("trajectories.txt", name);
        Optimizer optimizer = rules().get(name);
        double[] w = Arrays.copyOf(START, 6);
        double[] g = new double[6];
        double[][] memory = new double[optimizer.memory()][6];
        Update update = new Update();
        assertThat(expected).hasSize(STEPS);
        for (int t = 1; t <= STEPS; t++) {
            gradient(w, t, 0.25, g);
            update.next(t, optimizer.schedule().rate(t - 1, 1, new Losses(List.of())), 0.25);
            optimizer.update(update, w, g, memory, 0, 1);
            optimizer.update(update, w, g, memory, 1, 6);
            for (int i = 0; i < START.length; i++) {
                double wanted = expected.get(t - 1)[i];
                assertThat(w[i])
                        .as("w[%d] after step %d", i, t)
                        .isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
            }
            assertThat(w[4]).isZero();
            assertThat(w[5]).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("namesOfRules")
    void goTheSameWayInFloats(String name) throws IOException {
        List<double[]> expected = lines("trajectories.txt", name);
        Optimizer optimizer = rules().get(name);
        float[] w = {0.9f, -1.3f, 0.05f, 2};
        float[] g = new float[w.length];
        float[][] memory = new float[optimizer.memory()][w.length];
        Update update = new Update();
        for (int t = 1; t <= STEPS; t++) {
            double[] exact = new double[w.length];
            double[] at = t == 1 ? START : expected.get(t - 2);
            gradient(at, t, 0.25, exact);
            for (int i = 0; i < w.length; i++) {
                g[i] = (float) exact[i];
            }
            update.next(t, optimizer.schedule().rate(t - 1, 1, new Losses(List.of())), 0.25);
            optimizer.update(update, w, g, memory, 0, w.length);
            for (int i = 0; i < w.length; i++) {
                // 50 roundings of numbers up to 2, and those of the steps.
                assertThat((double) w[i])
                        .as("w[%d] after step %d", i, t)
                        .isCloseTo(expected.get(t - 1)[i], within(2e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("namesOfSchedules")
    void ratesAreAsTheirFormulasSay(String name) throws IOException {
        Schedule schedule = schedules().get(name);
        double[] expected = lines("rates.txt", name).get(0);
        List<Double> all = List.of(1.0, 0.9, 0.95, 0.9, 0.85, 0.9, 0.9, 0.9, 0.7, 0.7, 0.7, 0.7);
        for (int t = 0; t < STEPS; t++) {
            Losses losses = new Losses(all.subList(0, t / UPDATES_PER_EPOCH));
            assertThat(schedule.rate(t, UPDATES_PER_EPOCH, losses))
                    .as("rate of update %d", t)
                    .isCloseTo(expected[t], within(TOLERANCE * expected[t]));
        }
    }

    @Test
    void allAreTried() throws IOException {
        assertThat(names("trajectories.txt")).containsExactlyElementsOf(rules().keySet());
        assertThat(names("rates.txt")).containsExactlyElementsOf(schedules().keySet());
    }

    private record Losses(List<Double> values) implements Schedule.Losses {
        @Override
        public int epochs() {
            return values.size();
        }

        @Override
        public double loss(int epoch) {
            return values.get(epoch);
        }
    }

    /** As reference.py has it, divided by what the update multiplies it by. */
    private static void gradient(double[] w, int t, double scale, double[] g) {
        for (int i = 0; i < START.length; i++) {
            g[i] = (w[i] * w[i] * w[i] - 1.5 * w[i] + ((7 * t + 3 * i) % 11 - 5) / 10.0) / scale;
        }
    }

    private static List<String> names(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();
    }

    private static List<double[]> lines(String file, String name) throws IOException {
        List<double[]> found = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith(name + " ")) {
                found.add(Pattern.compile(" ")
                        .splitAsStream(line)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return found;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = TrajectoriesTest.class.getResourceAsStream("/optimizer/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
