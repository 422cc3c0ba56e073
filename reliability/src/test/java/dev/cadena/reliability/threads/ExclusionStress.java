package dev.cadena.reliability.threads;

import dev.cadena.train.Trainer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Two threads want to train one network. */
final class ExclusionStress {
    private ExclusionStress() {}

    /** Both want to hold its training: one of them is refused, and nobody is when the other has ended. */
    @JCStressTest
    @Outcome(id = "true, false, true", expect = Expect.ACCEPTABLE, desc = "the second one is refused")
    @Outcome(id = "false, true, true", expect = Expect.ACCEPTABLE, desc = "the first one is refused")
    @State
    public static class Trainers {
        private static final Subject<?> START = RowSubject.large();

        private final Subject<?> network = START.copy();
        private Trainer first;
        private Trainer second;

        /** Wants to train. */
        @Actor
        public void first(ZZZ_Result r) {
            first = trainer();
            r.r1 = first != null;
        }

        /** Wants to train. */
        @Actor
        public void second(ZZZ_Result r) {
            second = trainer();
            r.r2 = second != null;
        }

        /** Ends the one training, and begins another. */
        @Arbiter
        public void another(ZZZ_Result r) {
            (first == null ? second : first).close();
            Trainer third = trainer();
            r.r3 = third != null;
        }

        private Trainer trainer() {
            try {
                return network.network.trainer(network.data(), Subject.TRAINING);
            } catch (IllegalStateException e) {
                return null;
            }
        }
    }

    /** Both train: one after the other, or one only. The result is whether they did, and how many trainings the weights show. */
    @JCStressTest
    @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
    @Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "the second one is refused")
    @Outcome(id = "false, true, 1", expect = Expect.ACCEPTABLE, desc = "the first one is refused")
    @State
    public static class Trainings {
        private static final Subject<?> START = RowSubject.large();
        private static final Known TRAININGS = Known.trainings(START);

        private final Subject<?> network = START.copy();

        /** Trains. */
        @Actor
        public void first(ZZI_Result r) {
            r.r1 = trains();
        }

        /** Trains. */
        @Actor
        public void second(ZZI_Result r) {
            r.r2 = trains();
        }

        /** Counts. */
        @Arbiter
        public void count(ZZI_Result r) {
            r.r3 = TRAININGS.ofParameters(network.network.parameters());
        }

        private boolean trains() {
            try {
                network.train(1);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }
}
