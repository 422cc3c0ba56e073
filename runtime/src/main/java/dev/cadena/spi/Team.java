package dev.cadena.spi;

/** The threads that work on the same observations. */
public interface Team {
    /** A single thread. */
    Team ALONE = new Team() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void await() {}
    };

    /** {@return the number of threads} */
    int size();

    /** Waits until all threads have come here. */
    void await();

    /**
     * {@return where the share of a thread starts; the one behind it starts where it ends}
     *
     * @param count the number of things that are shared
     * @param size the number of threads
     * @param who the thread, from 0; {@code size} for where the last share ends
     */
    static int share(int count, int size, int who) {
        return (int) ((long) count * who / size);
    }
}
