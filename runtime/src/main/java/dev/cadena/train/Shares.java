package dev.cadena.train;

import dev.cadena.spi.Team;

/** Observations, shared among the thread that calls and others that end before it returns. */
final class Shares {
    /** What a thread does with its share. */
    interface Work {
        /**
         * Does it.
         *
         * @param from the first observation
         * @param to the one behind the last observation
         */
        void run(int from, int to);
    }

    private Shares() {}

    /**
     * Has each thread do its share. What one of them throws is thrown when all have ended.
     *
     * @param count the number of observations
     * @param threads the most threads
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    static void run(int count, int threads, Work work) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + ", but must be at least 1");
        }
        int size = Math.min(threads, count);
        if (size <= 1) {
            work.run(0, count);
            return;
        }
        try (Crew crew =
                new Crew(size, index -> work.run(Team.share(count, size, index), Team.share(count, size, index + 1)))) {
            crew.start();
            crew.run();
        }
    }
}
