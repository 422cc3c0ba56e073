package dev.cadena.reliability.threads;

import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads predict with one network: either gets the bits that a thread alone gets. */
final class PredictionStress {
    private PredictionStress() {}

    /** What a thread alone gets, found beforehand. */
    private static final class Alone {
        private final Subject<?> network;
        private final float[][] expected;

        Alone(Subject<?> network) {
            this.network = network;
            this.expected = new float[][] {network.predict(0), network.predict(1)};
        }

        boolean predicts() {
            return Arrays.equals(network.predict(0), expected[0]);
        }

        boolean predictsInto() {
            return Arrays.equals(network.predictInto(1), expected[1]);
        }
    }

    /** Unrolled. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "the bits of a thread alone")
    @State
    public static class OfSmall {
        private static final Alone NETWORK = new Alone(RowSubject.small());

        /** Makes an array. */
        @Actor
        public void predicts(ZZ_Result r) {
            r.r1 = NETWORK.predicts();
        }

        /** Fills an array. */
        @Actor
        public void predictsInto(ZZ_Result r) {
            r.r2 = NETWORK.predictsInto();
        }
    }

    /** With scratch. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "the bits of a thread alone")
    @State
    public static class OfLarge {
        private static final Alone NETWORK = new Alone(RowSubject.large());

        /** Makes an array. */
        @Actor
        public void predicts(ZZ_Result r) {
            r.r1 = NETWORK.predicts();
        }

        /** Fills an array. */
        @Actor
        public void predictsInto(ZZ_Result r) {
            r.r2 = NETWORK.predictsInto();
        }
    }

    /** Unrolled, with several inputs and outputs. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "the bits of a thread alone")
    @State
    public static class OfSmallPorts {
        private static final Alone NETWORK = new Alone(SmallPortsSubject.create());

        /** Makes an array for each output. */
        @Actor
        public void predicts(ZZ_Result r) {
            r.r1 = NETWORK.predicts();
        }

        /** Fills outputs. */
        @Actor
        public void predictsInto(ZZ_Result r) {
            r.r2 = NETWORK.predictsInto();
        }
    }

    /** With scratch, several inputs and outputs. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "the bits of a thread alone")
    @State
    public static class OfLargePorts {
        private static final Alone NETWORK = new Alone(LargePortsSubject.create());

        /** Makes an array for each output. */
        @Actor
        public void predicts(ZZ_Result r) {
            r.r1 = NETWORK.predicts();
        }

        /** Fills outputs. */
        @Actor
        public void predictsInto(ZZ_Result r) {
            r.r2 = NETWORK.predictsInto();
        }
    }
}
