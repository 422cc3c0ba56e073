package dev.cadena.benchmark.peer;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;

/** What all trainings have in common. */
public final class Settings {
    /** The learning rate. */
    public static final double RATE = 0.01;

    /** Whether {@link #training} can set the number of threads. */
    public static final boolean THREADS = false;

    private Settings() {}

    /** {@return how Cadena trains} The one place that sets its threads. */
    static Training training(int batch, int threads) {
        if (threads != 1 && !THREADS) {
            throw new IllegalArgumentException("Training has no setting for threads yet");
        }
        Training training = batch == 1 ? Training.stochastic() : Training.miniBatch(batch);
        // When THREADS becomes true: return training.optimizer(Sgd.of(RATE)).threads(threads);
        return training.optimizer(Sgd.of(RATE));
    }
}
