package dev.cadena.spi;

import dev.cadena.Layer;
import java.util.List;

/**
 * The arithmetic of one network: what a generated class tells the runtime. Implementations have no state.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Program<A> {
    /** The layers, in topological order, the output last. */
    List<Layer> layers();

    /** What a target may be. */
    TargetKind targetKind();

    /** How the output stands for a class. */
    Decision decision();

    /** The length of the scratch array that the other methods need. */
    int scratchSize();

    /** Writes the output for the observation that starts at {@code x[xAt]} to {@code out}, from {@code outAt} on. */
    void forward(A w, A x, int xAt, A out, int outAt, A scratch);

    /** The loss L of one observation. */
    double loss(A w, A x, int xAt, A y, int yAt, A scratch);

    /** Adds ∇L of one observation to {@code g}, and returns L. */
    double accumulate(A w, A x, int xAt, A y, int yAt, A g, A scratch);
}
