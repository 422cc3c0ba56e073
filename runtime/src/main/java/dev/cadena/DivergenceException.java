package dev.cadena;

/**
 * Training met a loss, a gradient or a weight that is NaN or infinite. The network keeps the weights of the last
 * completed epoch.
 */
public final class DivergenceException extends CadenaException {
    private static final long serialVersionUID = 1;

    private final int epoch;
    private final int batch;
    private final String layer;

    /**
     * Creates an exception.
     *
     * @param epoch the epoch, from 1
     * @param batch the batch within the epoch, from 1
     * @param layer the name of the first layer, in topological order, with a value that is not finite
     */
    public DivergenceException(String message, int epoch, int batch, String layer) {
        super(message);
        this.epoch = epoch;
        this.batch = batch;
        this.layer = layer;
    }

    /** The epoch in which it happened, from 1. */
    public int epoch() {
        return epoch;
    }

    /** The batch within the epoch, from 1. */
    public int batch() {
        return batch;
    }

    /** The name of the first layer, in topological order, with a value that is not finite. */
    public String layer() {
        return layer;
    }
}
