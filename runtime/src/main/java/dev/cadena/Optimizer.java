package dev.cadena;

/**
 * A rule that turns gradients into new weights. Those of {@code dev.cadena.optimizer} are immutable and thread-safe, and one of
 * them may serve any number of trainings: what a rule remembers from one update to the next is in vectors that the training keeps.
 *
 * <p>A rule of your own says how many of them it needs, and treats each weight alike, whatever its index is. Weights come in the
 * order in which the training keeps them, the same in every update; between them may be zeros that are no weights, whose gradient
 * is 0 and which have to stay 0. Where several threads train, each calls {@code update} for some of the indices. This one
 * keeps an average of the gradients:
 *
 * <pre>{@code
 * final class Averaged implements Optimizer {
 *     public Schedule schedule() {
 *         return (update, updatesPerEpoch, losses) -> 0.01;
 *     }
 *
 *     public int memory() {
 *         return 1;
 *     }
 *
 *     public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
 *         float rate = (float) update.rate();
 *         float scale = (float) update.scale();
 *         for (int i = from; i < to; i++) {
 *             memory[0][i] = 0.5f * (memory[0][i] + scale * g[i]);
 *             w[i] -= rate * memory[0][i];
 *         }
 *     }
 *
 *     public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
 *         for (int i = from; i < to; i++) {
 *             memory[0][i] = 0.5 * (memory[0][i] + update.scale() * g[i]);
 *             w[i] -= update.rate() * memory[0][i];
 *         }
 *     }
 * }
 * }</pre>
 */
public interface Optimizer {
    /** {@return the learning rate of each update} */
    Schedule schedule();

    /** {@return how many vectors, each as long as W and 0 at first, it keeps from one update to the next} */
    default int memory() {
        return 0;
    }

    /**
     * {@return whether it compares gradients of different updates, and so makes sense only where each is over all observations: a
     * training refuses it otherwise}
     */
    default boolean needsFullBatches() {
        return false;
    }

    /**
     * Updates some weights in place.
     *
     * @param update which update this is
     * @param w W
     * @param g Σ ∇Lᵢ over the observations of the update, to be multiplied by {@link Update#scale}
     * @param memory the vectors of {@link #memory()}, each as long as {@code w}
     * @param from the first index
     * @param to the one behind the last index
     */
    void update(Update update, float[] w, float[] g, float[][] memory, int from, int to);

    /**
     * Updates some weights in place, in double precision.
     *
     * @param update which update this is
     * @param w W
     * @param g Σ ∇Lᵢ over the observations of the update, to be multiplied by {@link Update#scale}
     * @param memory the vectors of {@link #memory()}, each as long as {@code w}
     * @param from the first index
     * @param to the one behind the last index
     */
    void update(Update update, double[] w, double[] g, double[][] memory, int from, int to);
}
