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
}
