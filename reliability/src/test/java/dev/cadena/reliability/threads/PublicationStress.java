package dev.cadena.reliability.threads;

import java.io.File;
import java.util.UUID;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A thread looks at a network while another one changes its weights: it sees whole ones, and never older ones than before. The result is
 * how many different ones it saw.
 */
final class PublicationStress {
    private static final String WHOLE = "whole weights in their order";

    private PublicationStress() {}

    /** Predictions during a training, unrolled. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class PredictionsOfSmall {
        private static final Subject<?> START = RowSubject.small();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Publishes three times. */
        @Actor
        public void trains() {
            network.train(1);
        }

        /** Looks until the end. */
        @Actor
        public void predicts(I_Result r) {
            r.r1 = EPOCHS.watchPredictions(network);
        }
    }

    /** Predictions during a training, with scratch. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class PredictionsOfLarge {
        private static final Subject<?> START = RowSubject.large();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Publishes three times. */
        @Actor
        public void trains() {
            network.train(1);
        }

        /** Looks until the end. */
        @Actor
        public void predicts(I_Result r) {
            r.r1 = EPOCHS.watchPredictions(network);
        }
    }

    /** Predictions of several outputs during a training by two threads: all of one epoch. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class PredictionsOfPorts {
        private static final Subject<?> START = LargePortsSubject.create();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Publishes three times. */
        @Actor
        public void trains() {
            network.train(2);
        }

        /** Looks until the end. */
        @Actor
        public void predicts(I_Result r) {
            r.r1 = EPOCHS.watchPredictions(network);
        }
    }

    /** W during a training. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class Parameters {
        private static final Subject<?> START = RowSubject.large();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Publishes three times. */
        @Actor
        public void trains() {
            network.train(1);
        }

        /** Looks until the end. */
        @Actor
        public void reads(I_Result r) {
            r.r1 = EPOCHS.watchParameters(network);
        }
    }

    /** Files that are saved during a training. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class SavedFiles {
        private static final Subject<?> START = RowSubject.large();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Publishes three times. */
        @Actor
        public void trains() {
            network.train(1);
        }

        /** Saves and loads until the end. */
        @Actor
        public void saves(I_Result r) {
            File file = new File(System.getProperty("java.io.tmpdir"), "stress-" + UUID.randomUUID() + ".safetensors");
            r.r1 = EPOCHS.watch(() -> {
                network.network.save(file.toPath());
                return EPOCHS.ofParameters(LargeNetwork.load(file.toPath()).parameters());
            });
            if (!file.delete()) {
                throw new IllegalStateException("there is no file " + file);
            }
        }
    }

    /** Weights that are set. */
    @JCStressTest
    @Outcome(id = "[1-4]", expect = Expect.ACCEPTABLE, desc = WHOLE)
    @State
    public static class SetParameters {
        private static final Subject<?> START = RowSubject.large();
        private static final Known EPOCHS = Known.epochs(START);

        private final Subject<?> network = START.copy();

        /** Sets what three epochs would have yielded. */
        @Actor
        public void sets() {
            for (int epoch = 1; epoch <= Subject.TRAINING.epochs(); epoch++) {
                network.network.setParameters(EPOCHS.parameters(epoch));
            }
        }

        /** Looks until the end. */
        @Actor
        public void predicts(I_Result r) {
            r.r1 = EPOCHS.watchPredictions(network);
        }
    }
}
