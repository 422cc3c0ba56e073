package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.BatchEnd;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Layer;
import dev.cadena.Schedule;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.spi.Batch;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Placement;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A loop that the caller holds, and what a listener may do to it. */
class TrainerTest {
    private static final SumProgram PROGRAM = new SumProgram(
            List.of(new InputPort("x", 0, 1)), List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE)));
    private static final Dataset TWO_ROWS = Dataset.of(new double[][] {{1}, {1}}, new double[] {3, 3});
    private static final Training TRAINING =
            Training.stochastic().shuffle(false).optimizer(Sgd.of(0.25));

    private final Engine<double[]> engine = Engine.create(PROGRAM, Vectors.DOUBLE, 1);
    private final AtomicReference<Trainer> open = new AtomicReference<>();

    @Test
    void closedByAListenerToUpdatesPublishesNothingMore() {
        Training closing = TRAINING.onBatch(b -> {
            if (b.epoch() == 2 && b.batch() == 2) {
                open.get().close();
                assertThatIllegalStateException().isThrownBy(() -> engine.reset(1));
            }
        });
        try (Trainer trainer = engine.trainer(TWO_ROWS, closing)) {
            open.set(trainer);
            trainer.epoch();
            double[] first = engine.parameters();
            assertThat(trainer.step()).isFalse();
            assertThat(trainer.isClosed()).isFalse();

            assertThat(trainer.step()).isFalse();

            assertThat(trainer.isClosed()).isTrue();
            assertThat(engine.parameters()).isEqualTo(first);
            assertThat(trainer.history().epochs()).isEqualTo(1);
            assertThatIllegalStateException()
                    .isThrownBy(trainer::step)
                    .withMessageStartingWith("this trainer is closed");
        }
        engine.train(TWO_ROWS, TRAINING);
    }

    @Test
    void closedByAListenerToUpdatesHasNoLossOfThatEpoch() {
        double[] before = engine.parameters();
        Trainer trainer =
                engine.trainer(TWO_ROWS, TRAINING.onBatch(b -> open.get().close()));
        open.set(trainer);

        assertThatIllegalStateException()
                .isThrownBy(trainer::epoch)
                .withMessageStartingWith("a listener closed this trainer in epoch 1, before its end");
        assertThat(engine.parameters()).isEqualTo(before);
        engine.train(TWO_ROWS, TRAINING);
    }

    @Test
    void closedByAListenerToEpochsKeepsThatEpoch() {
        Training closing = TRAINING.onEpoch(e -> {
            open.get().close();
            assertThatIllegalStateException().isThrownBy(() -> engine.trainer(TWO_ROWS, TRAINING));
        });
        Trainer trainer = engine.trainer(TWO_ROWS, closing);
        open.set(trainer);

        double loss = trainer.epoch();

        assertThat(trainer.isClosed()).isTrue();
        assertThat(trainer.history().losses()).containsExactly(loss);
        // 1 → 2 → 2.5
        assertThat(engine.parameters()).containsExactly(2.5);
        engine.train(TWO_ROWS, TRAINING);
    }

    /** Nobody tells it how many there will be, so it does not claim the one epoch that train() makes by itself. */
    @Test
    void tellsListenersOfNoNumberOfEpochs() {
        List<EpochEnd> ends = new ArrayList<>();
        try (Trainer trainer = engine.trainer(TWO_ROWS, TRAINING.epochs(1).onEpoch(ends::add))) {
            trainer.epoch();
            trainer.epoch();
        }
        engine.train(TWO_ROWS, TRAINING.epochs(1).onEpoch(ends::add));

        assertThat(ends).extracting(EpochEnd::epoch).containsExactly(1, 2, 1);
        assertThat(ends).extracting(EpochEnd::epochs).containsExactly(0, 0, 1);
    }

    @Test
    void closedAgainLeavesTheTrainingThatFollowedAlone() {
        Trainer earlier = engine.trainer(TWO_ROWS, TRAINING);
        earlier.close();

        History history = engine.train(TWO_ROWS, TRAINING.epochs(2).onBatch(b -> {
            earlier.close();
            assertThatIllegalStateException().isThrownBy(() -> engine.reset(1));
        }));

        assertThat(history.epochs()).isEqualTo(2);
    }

    @Test
    void refusesUpdatesByItsOwnListener() {
        Trainer trainer =
                engine.trainer(TWO_ROWS, TRAINING.onBatch(b -> open.get().step()));
        open.set(trainer);

        assertThatIllegalStateException().isThrownBy(trainer::step).withMessageStartingWith("a listener may not");
        assertThat(trainer.isClosed()).isTrue();
        engine.train(TWO_ROWS, TRAINING);
    }

    @Test
    void isClosedByWhateverAListenerThrows() {
        Trainer trainer =
                engine.trainer(TWO_ROWS, TRAINING.onBatch(b -> TrainerTest.sneak(new InterruptedException("enough"))));

        assertThatThrownBy(trainer::step).isInstanceOf(InterruptedException.class);
        assertThat(trainer.isClosed()).isTrue();
        engine.train(TWO_ROWS, TRAINING);
    }

    @Test
    void hasASnapshotBetweenUpdatesAlone() {
        Trainer trainer =
                engine.trainer(TWO_ROWS, TRAINING.onEpoch(e -> open.get().snapshot()));
        open.set(trainer);
        trainer.step();
        assertThat(trainer.snapshot().updates()).isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(trainer::step)
                .withMessage("a listener may not take a snapshot: Training.checkpoints does, after each update");
        assertThatIllegalStateException()
                .isThrownBy(trainer::snapshot)
                .withMessage("this trainer is closed: take the snapshot before");
    }

    /** By the same loss as before no epoch is better. */
    @Test
    void isDoneWhenPatienceEnds() {
        Training still = TRAINING.optimizer(Sgd.of((update, updatesPerEpoch, losses) -> 0))
                .epochs(9)
                .earlyStopping(EarlyStopping.patience(2));
        assertThat(engine.train(TWO_ROWS, still).epochs()).isEqualTo(3);
        try (Trainer trainer = engine.trainer(TWO_ROWS, still)) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                assertThat(trainer.isDone()).isFalse();
                trainer.epoch();
            }
            assertThat(trainer.isDone()).isTrue();
        }
    }

    /** 1 → 2 → 2.5: losses of (3 − w)², reduced as the gradient is. */
    @Test
    void tellsListenersAndSchedulesOfLosses() {
        List<BatchEnd> updates = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        Schedule schedule = (update, updatesPerEpoch, losses) -> {
            for (int epoch = 0; epoch < losses.epochs(); epoch++) {
                seen.add(losses.loss(epoch));
            }
            return 0.25;
        };
        Dataset three = Dataset.of(new double[][] {{1}, {1}, {1}}, new double[] {3, 3, 2.75});
        engine.train(
                three,
                Training.miniBatch(2)
                        .shuffle(false)
                        .epochs(2)
                        .optimizer(Sgd.of(schedule))
                        .onBatch(updates::add));
        assertThat(updates)
                .startsWith(new BatchEnd(1, 1, 2, 4, 0.25), new BatchEnd(1, 2, 1, 0.75 * 0.75, 0.25))
                .extracting(BatchEnd::rows)
                .containsExactly(2, 1, 2, 1);
        assertThat(seen).containsExactly((8 + 0.75 * 0.75) / 3, (8 + 0.75 * 0.75) / 3);
    }

    @Test
    void thatCannotBeMadeLeavesTheNetworkFree() {
        Engine<double[]> large = Engine.create(new TooWide(false), Vectors.DOUBLE, 1);

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> large.trainer(TWO_ROWS, TRAINING.threads(3)));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("cadena-helper"));

        large.reset(1);
    }

    @Test
    void ofANormalizedMiniBatchThatNoArrayHoldsIsRefused() {
        Engine<double[]> large = Engine.create(new TooWide(true), Vectors.DOUBLE, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large.trainer(TWO_ROWS, Training.batch()))
                .withMessage(
                        "batch normalization works on all 2 observations of a mini-batch in one piece, and no array"
                                + " is long enough for the 2147483647 numbers that a layer has of each: pass fewer at a time,"
                                + " for example by Training.miniBatch(256)");
        large.reset(1);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable e) throws E {
        throw (E) e;
    }

    /** With an intermediate value that no array can hold. */
    private record TooWide(boolean normalizesBatches) implements BatchProgram<double[]> {
        @Override
        public List<Layer> layers() {
            return PROGRAM.layers();
        }

        @Override
        public List<InputPort> inputs() {
            return PROGRAM.inputs();
        }

        @Override
        public List<OutputPort> outputs() {
            return PROGRAM.outputs();
        }

        @Override
        public List<Placement> placements() {
            return List.of(new Placement(0, 1, 1, 0));
        }

        @Override
        public List<Integer> widths() {
            return List.of(Integer.MAX_VALUE);
        }

        @Override
        public List<Integer> outputMatrices() {
            return List.of(2);
        }

        @Override
        public boolean sumsGradients() {
            return false;
        }

        @Override
        public void forward(double[] w, Batch<double[]> s) {}

        @Override
        public void loss(double[] w, Batch<double[]> s) {}

        @Override
        public void descend(double[] w, Batch<double[]> s) {}
    }
}
