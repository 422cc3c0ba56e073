package dev.cadena.io;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Reads and writes in an interrupted thread as well, which stays interrupted: what a training was stopped for must not be lost with it. */
public final class Uninterrupted {
    private Uninterrupted() {}

    /**
     * What is done, from its beginning each time.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    public interface Action<T> {
        /**
         * {@return what comes of it}
         *
         * @throws IOException if it fails
         */
        T run() throws IOException;
    }

    /**
     * {@return what comes of an action, which is done anew where an interruption has closed its channel}
     *
     * @param <T> what it yields
     * @param action what is done
     * @throws IOException if it fails
     */
    public static <T> T run(Action<T> action) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return action.run();
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
