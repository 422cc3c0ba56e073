package dev.cadena.lab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DivergenceException;
import dev.cadena.Minimizer;
import dev.cadena.Regularization;
import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.train.History;
import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A search goes on with all that it remembers, and looks at places where nothing is finite without harm. */
class SearchSnapshotsTest {
    private static final int EPOCHS = 8;

    private final Training training =
            Training.batch().epochs(EPOCHS).optimizer(LBfgs.of().history(3));
    private final Dataset data = data();

    private static Dataset data() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[20][];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {random.nextDouble(), random.nextDouble()};
            y[i] = x[i][0] * x[i][1] + 0.1 * random.nextDouble();
        }
        return Dataset.of(x, y);
    }

    private Snapshot snapshot(Training how, int updates) {
        try (Trainer trainer = CurveNetwork.create(7).trainer(data, how)) {
            for (int i = 0; i < updates; i++) {
                trainer.step();
            }
            return trainer.snapshot();
        }
    }

    @Test
    void goOnWithTheSameBits() {
        CurveNetwork whole = CurveNetwork.create(7);
        History history = whole.train(data, training);
        for (int updates = 0; updates <= EPOCHS; updates++) {
            CurveNetwork other = CurveNetwork.create(8);
            History found = other.train(data, training.from(snapshot(training, updates)));
            assertThat(found.losses()).as("after %d", updates).isEqualTo(history.losses());
            assertThat(other.parameters()).as("after %d", updates).isEqualTo(whole.parameters());
        }
    }

    /** It remembers where it is more precisely than a network of floats does. */
    @Test
    void goOnBetweenTwoFloats() {
        FloatLineNetwork whole = FloatLineNetwork.create(7);
        History history = whole.train(data, training);
        try (Trainer trainer = FloatLineNetwork.create(7).trainer(data, training)) {
            trainer.step();
            trainer.step();
            FloatLineNetwork other = FloatLineNetwork.create(8);
            assertThat(other.train(data, training.from(trainer.snapshot())).losses())
                    .isEqualTo(history.losses());
            assertThat(other.parameters()).isEqualTo(whole.parameters());
        }
    }

    /** A search that has found its place makes no further update. */
    @Test
    void endWhereTheyHaveEnded() {
        Training tolerant = training.epochs(200).optimizer(LBfgs.of().tolerance(0.01));
        CurveNetwork whole = CurveNetwork.create(7);
        int epochs = whole.train(data, tolerant).epochs();
        assertThat(epochs).isBetween(2, 199);
        List<Integer> further = new ArrayList<>();
        CurveNetwork other = CurveNetwork.create(8);
        Training from = tolerant.from(snapshot(tolerant, epochs)).onBatch(update -> further.add(update.batch()));
        assertThat(other.train(data, from).epochs()).isEqualTo(epochs);
        assertThat(further).isEmpty();
        assertThat(other.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void areRefusedWithoutWhatTheyRemember() {
        Snapshot whole = snapshot(training, 3);
        refuses(without(whole, "search."), "the snapshot is damaged: it has nothing of what a search remembers");
        Map<String, double[]> doubles = new LinkedHashMap<>(whole.doubles());
        doubles.put("search.0", new double[5]);
        refuses(
                new Snapshot(whole.ends(), whole.updates(), whole.texts(), whole.floats(), doubles),
                "the snapshot is damaged: a search over 13 weights has 5 in it");
        doubles.putAll(whole.doubles());
        doubles.put("search.1", new double[1]);
        assertThatThrownBy(
                        () -> goOn(new Snapshot(whole.ends(), whole.updates(), whole.texts(), whole.floats(), doubles)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("the snapshot is damaged: ");
    }

    private void goOn(Snapshot snapshot) {
        CurveNetwork.create(8).train(data, training.from(snapshot));
    }

    private void refuses(Snapshot snapshot, String message) {
        assertThatThrownBy(() -> goOn(snapshot))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(message);
    }

    private static Snapshot without(Snapshot whole, String prefix) {
        Map<String, double[]> doubles = new LinkedHashMap<>(whole.doubles());
        doubles.keySet().removeIf(name -> name.startsWith(prefix));
        return new Snapshot(whole.ends(), whole.updates(), whole.texts(), whole.floats(), doubles);
    }

    /** It remembers losses with their penalty. */
    @Test
    void areOfTheSamePenalty() {
        Snapshot snapshot = snapshot(training, 3);
        assertThatThrownBy(() -> CurveNetwork.create(8)
                        .train(
                                data,
                                training.regularization(Regularization.l2(0.1)).from(snapshot)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("training.regularization is ");
    }

    @Test
    void leaveNoThreadBehind() {
        WideCurveNetwork.create(7).train(data, training.threads(3));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("cadena-helper"));
    }

    /** It moves, and looks at one place where the loss is infinite, or its gradient, and at another. */
    private record Looking(double far, boolean stays) implements Minimizer {
        @Override
        public Run begin(int size, double[][] memory) {
            return new Run() {
                @Override
                public double step(double[] w, Objective objective) {
                    double[] trial = w.clone();
                    trial[0] = far;
                    double there = objective.at(trial, new double[size]);
                    assertThat(Double.isFinite(there)).isFalse();
                    if (stays) {
                        return there;
                    }
                    w[0] += 0.5;
                    double here = objective.at(w, new double[size]);
                    trial[0] = 0;
                    objective.at(trial, new double[size]);
                    return here;
                }

                @Override
                public boolean isDone() {
                    return false;
                }

                @Override
                public double[][] memory() {
                    return new double[0][];
                }
            };
        }
    }

    @Test
    void mayLookWhereNothingIsFinite() {
        for (double far : new double[] {1e200, Double.NaN}) {
            LineNetwork network = LineNetwork.create(7);
            double[] before = network.parameters();
            History history = network.train(data, Training.batch().optimizer(new Looking(far, false)));
            before[0] += 0.5;
            assertThat(network.parameters()).isEqualTo(before);
            assertThat(history.loss()).isCloseTo(network.loss(data), within(1e-12));
            assertThatThrownBy(() -> network.train(data, Training.batch().optimizer(new Looking(far, true))))
                    .isInstanceOf(DivergenceException.class)
                    .hasMessageStartingWith((Double.isNaN(far) ? "the gradient" : "the loss")
                            + " became NaN or infinite in epoch 1, batch 1, layer out");
            assertThat(network.parameters()).isEqualTo(before);
        }
    }
}
