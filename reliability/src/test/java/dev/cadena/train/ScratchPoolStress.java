package dev.cadena.train;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two threads, and fewer arrays or less room than both want. The arrays are flags here, which tell whether they are held. */
final class ScratchPoolStress {
    private static final int ROOM = 16;

    /** More than one, so that the threads meet although each takes an array within nanoseconds. */
    private static final int TIMES = 20;

    private ScratchPoolStress() {}

    /** How many of the first arrays of a pool are different ones that nobody holds. */
    private static int free(ScratchPool<AtomicBoolean> pool, int count) {
        Set<AtomicBoolean> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < count; i++) {
            AtomicBoolean array = pool.acquire();
            if (!array.get()) {
                found.add(array);
            }
        }
        return found.size();
    }

    /** Both want the only array: one of them gets another one, and both are there for the next. */
    @JCStressTest
    @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "each held an array alone")
    @State
    public static class OneArray {
        private final ScratchPool<AtomicBoolean> pool = new ScratchPool<>(AtomicBoolean::new, 1);

        /** Puts the only array into the pool. */
        public OneArray() {
            pool.release(new AtomicBoolean());
        }

        /** Holds an array. */
        @Actor
        public void first(ZZI_Result r) {
            r.r1 = holdsAlone();
        }

        /** Holds an array. */
        @Actor
        public void second(ZZI_Result r) {
            r.r2 = holdsAlone();
        }

        /** Finds what they gave back. */
        @Arbiter
        public void next(ZZI_Result r) {
            r.r3 = free(pool, 2);
        }

        private boolean holdsAlone() {
            boolean alone = true;
            for (int i = 0; i < TIMES; i++) {
                AtomicBoolean mine = pool.acquire();
                alone &= mine.compareAndSet(false, true);
                Thread.onSpinWait();
                alone &= mine.compareAndSet(true, false);
                pool.release(mine);
            }
            return alone;
        }
    }

    /** Both give arrays back, as many as there is room for: none is lost, and none is there twice. */
    @JCStressTest
    @Outcome(id = "16", expect = Expect.ACCEPTABLE, desc = "all are there")
    @State
    public static class RoomForAll {
        private final ScratchPool<AtomicBoolean> pool = new ScratchPool<>(() -> new AtomicBoolean(true), 1);

        /** Gives half of them back. */
        @Actor
        public void first() {
            releaseHalf();
        }

        /** Gives half of them back. */
        @Actor
        public void second() {
            releaseHalf();
        }

        private void releaseHalf() {
            for (int i = 0; i < ROOM / 2; i++) {
                pool.release(new AtomicBoolean());
            }
        }

        /** Takes all that there is room for; what the pool had to make counts as held. */
        @Arbiter
        public void count(I_Result r) {
            r.r1 = free(pool, ROOM);
        }
    }
}
