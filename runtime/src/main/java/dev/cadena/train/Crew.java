package dev.cadena.train;

import dev.cadena.spi.Team;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of one training, or of one call: the one that calls, and others that wait for it. Whoever waits spins for a
 * while, because the others are mostly not far, then lets others go first, and then sleeps.
 */
final class Crew implements Team, AutoCloseable {
    /** About 50 µs: longer than what lies between two updates, shorter than what a thread would be missed for. */
    private static final int SPINS = 2_000;

    /**
     * Nanoseconds for which others may go first. Who sleeps wakes late, and has the others sleep in turn: without this, some trainings of
     * 784-128-10 by two threads made 216,000 observations a second for good, where others made 364,000. Spinning for longer instead is three
     * times slower where something else takes a processor; so is letting others go first for as often as one likes, where there are many.
     */
    private static final int PATIENCE = 500_000;

    /** Nanoseconds after which a thread looks again for the others, which do not get a processor. */
    private static final int NAP = 20_000;

    /** What each thread does with its share. */
    interface Work {
        void run(int index);
    }

    /** Ends the wait for a thread that failed. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken() {
            super("another thread of this crew failed", null, false, false);
        }
    }

    private final Work work;
    private final Thread[] helpers;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int phase;
    private final AtomicInteger job = new AtomicInteger();
    private final AtomicIntegerArray asleep;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * Gathers the helpers; none runs before {@link #start}.
     *
     * @param size the number of threads, with the one that calls
     */
    Crew(int size, Work work) {
        this.work = work;
        this.helpers = new Thread[size - 1];
        this.asleep = new AtomicIntegerArray(helpers.length);
        for (int i = 0; i < helpers.length; i++) {
            int index = i + 1;
            helpers[i] = new Thread(() -> help(index), "cadena-helper-" + index);
            helpers[i].setDaemon(true);
        }
    }

    /** Starts the helpers. Where the machine gives no more threads, those that it gave end. */
    void start() {
        try {
            for (Thread helper : helpers) {
                helper.start();
            }
        } catch (Error e) {
            close();
            throw e;
        }
    }

    @Override
    public int size() {
        return helpers.length + 1;
    }

    /** Has every thread do its share, and returns when all are done. */
    void run() {
        if (helpers.length > 0) {
            job.incrementAndGet();
            for (int i = 0; i < helpers.length; i++) {
                if (asleep.get(i) != 0) {
                    LockSupport.unpark(helpers[i]);
                }
            }
        }
        attempt(0);
        if (failure != null) {
            close();
            Crew.<RuntimeException>rethrow(failure);
        }
    }

    private void help(int index) {
        int done = 0;
        while (true) {
            long since = 0;
            for (int spins = 0; job.get() == done && !closed; spins++) {
                since = spins == SPINS ? System.nanoTime() : since;
                if (!waitsBriefly(spins, since)) {
                    sleep(index - 1, done);
                }
            }
            if (closed) {
                return;
            }
            done++;
            attempt(index);
        }
    }

    /** Waits for a moment, unless that has lasted; whether it did. */
    @SuppressWarnings("ThreadPriorityCheck") // the others run sooner where it works, and nothing depends on it
    private static boolean waitsBriefly(int spins, long since) {
        if (spins < SPINS) {
            Thread.onSpinWait();
            return true;
        }
        if (System.nanoTime() - since < PATIENCE) {
            Thread.yield();
            return true;
        }
        return false;
    }

    /** Whoever has work to give looks whether one sleeps, so that it says so first and looks once more. */
    private void sleep(int helper, int done) {
        asleep.set(helper, 1);
        if (job.get() == done && !closed) {
            LockSupport.park(this);
        }
        asleep.set(helper, 0);
    }

    private void attempt(int index) {
        try {
            work.run(index);
            await();
        } catch (Broken e) {
            // The failure is known.
        } catch (Throwable e) {
            // Also what is not declared, as all Kotlin may throw it: the others would wait for this thread for ever.
            failure = e;
        }
    }

    @Override
    public void await() {
        if (helpers.length == 0) {
            return;
        }
        int before = phase;
        if (arrived.incrementAndGet() == size()) {
            arrived.set(0);
            phase = before + 1;
            return;
        }
        long since = 0;
        for (int spins = 0; phase == before; spins++) {
            if (failure != null) {
                throw new Broken();
            }
            since = spins == SPINS ? System.nanoTime() : since;
            if (!waitsBriefly(spins, since)) {
                LockSupport.parkNanos(this, NAP);
            }
        }
    }

    /** Throws a failure as it is. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }

    /** Ends the helpers; returns when they have ended. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
