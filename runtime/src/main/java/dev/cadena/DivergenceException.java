package dev.cadena;

/**
 * Training met a loss, a gradient or a weight that is NaN or infinite. The network keeps the weights of the last
 * completed epoch. {@link #epoch()} and {@link #batch()} are ordinal numbers and count from 1, as those of {@link EpochEnd} and
 * {@link BatchEnd} do, whereas {@link DataException#row()} is an index and counts from 0.
 *
 * <pre>{@code
 * try {
 *     network.train(x, labels, training);
 * } catch (DivergenceException e) {
 *     System.err.println(e.layer() + " in epoch " + e.epoch() + ": try a smaller learning rate");
 * }
 * }</pre>
 */
public final class DivergenceException extends CadenaException {
    private static final long serialVersionUID = 1;

    /** The epoch, from 1. */
    private final int epoch;

    /** The batch within the epoch, from 1. */
    private final int batch;

    /** The name of the layer. */
    private final String layer;

    /**
     * Creates an exception.
     *
     * @param epoch the epoch, from 1
     * @param batch the batch within the epoch, from 1
     * @param layer the name of the first layer, in topological order, of whose weights or gradient a component is not
     *     finite; where only the loss is not, the layer that it judges, or all judged ones, joined by ", "
     * @param message what is wrong, where, and what to do
     */
    public DivergenceException(String message, int epoch, int batch, String layer) {
        super(message);
        this.epoch = epoch;
        this.batch = batch;
        this.layer = layer;
    }

    /** {@return the epoch in which it happened, from 1} */
    public int epoch() {
        return epoch;
    }

    /** {@return the batch within the epoch, from 1} */
    public int batch() {
        return batch;
    }

    /**
     * {@return the name of the first layer, in topological order, of whose weights or gradient a component is not finite; where
     * only the loss is not, the layer that it judges}
     *
     * <p>Where several are judged, only the sum of their losses is known, and this is all of their names, joined by {@code ", "}.
     */
    public String layer() {
        return layer;
    }
}
