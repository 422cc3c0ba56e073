package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.Program;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.Vectors;

/** Runs the arithmetic of a network over any number of observations. Weights are in its own layout. Thread-safe. */
interface Runner<A> {
    /** What runs a program of either kind. */
    static <A> Runner<A> of(Program<A> program, Vectors<A> vectors) {
        return program instanceof BatchProgram<A> batches
                ? new BatchRunner<>(batches, vectors)
                : new RowRunner<>((RowProgram<A>) program, vectors);
    }

    /** Where the weights stand. */
    Layout<A> layout();

    /**
     * Writes the outputs of some observations, each of which is an array.
     *
     * @param w the weights
     * @param x all observations
     * @param from the first one
     * @param to the one behind the last one
     * @param out takes an array for each
     */
    void forward(A w, A[] x, int from, int to, A[] out);

    /**
     * Writes the outputs of some observations, which stand one behind the other.
     *
     * @param w the weights
     * @param data all observations
     * @param from the first one
     * @param to the one behind the last one
     * @param out takes a row for each
     */
    void forward(A w, Examples<A> data, int from, int to, A out);

    /**
     * Writes the losses of some observations.
     *
     * @param w the weights
     * @param data all observations
     * @param from the first one
     * @param to the one behind the last one
     * @param losses takes a number for each
     */
    void losses(A w, Examples<A> data, int from, int to, double[] losses);

    /** The sum of the gradients, in this layout. */
    A gradient(A w, Examples<A> data);

    /** ∂L by the inputs, a row for each observation. */
    A inputGradient(A w, Examples<A> data);

    /** Prepares updates of weights in place. */
    Stepper descent(A w, Feed<A> feed, Training settings, Updater<A> updater);
}
