package dev.cadena.benchmark.peer;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;

/** What all trainings have in common. */
public final class Settings {
    /** The learning rate. */
    public static final double RATE = 0.01;

    private Settings() {}

    /** {@return how Cadena trains} The one place that sets its threads. */
    static Training training(int batch, int threads) {
        Training training = batch == 1 ? Training.stochastic() : Training.miniBatch(batch);
        return training.optimizer(Sgd.of(RATE)).threads(threads);
    }
}
