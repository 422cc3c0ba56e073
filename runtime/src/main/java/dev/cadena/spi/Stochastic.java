package dev.cadena.spi;

/**
 * What updates by single observations keep for the next one, so that every weight is read and written once for each: the
 * weights transposed, for back-propagation, and the logits of the next observation, summed up while the weights of their layer
 * change. For plain gradient descent on one thread.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Stochastic<A> {
    private final A[] transposed;
    private final A[] logits;
    private final int[][] next;
    private final int[] start = new int[1];
    private final int[] none = new int[0];
    private boolean hasNext;
    private boolean isAhead;

    /**
     * Keeps nothing yet.
     *
     * @param transposed room for the transposed weights of each tensor
     * @param logits room for the logits of each tensor of biases
     * @param inputs the number of matrices that the caller's inputs are
     */
    public Stochastic(A[] transposed, A[] logits, int inputs) {
        this.transposed = transposed;
        this.logits = logits;
        this.next = new int[inputs][1];
    }

    /**
     * {@return how much room tensors need, as each starts at a multiple of {@link Batch#LANES}}
     *
     * @param weights the length of the array in which they stand
     */
    public static int room(int weights) {
        return weights / Batch.LANES;
    }

    /**
     * Begins with another observation.
     *
     * @param isAhead whether it is the one that was said to be next
     * @param hasNext whether the next one is known, and where its inputs start was said
     */
    public void begin(boolean isAhead, boolean hasNext) {
        this.isAhead = isAhead;
        this.hasNext = hasNext;
    }

    /**
     * Says where the next observation starts.
     *
     * @param matrix one of the matrices of inputs
     * @param at where it starts there
     */
    public void next(int matrix, int at) {
        next[matrix][0] = at;
    }

    /** Where the next observation starts: a matrix of one row. */
    int[] next(int matrix) {
        return next[matrix];
    }

    /** Whether the inputs of the next observation stand in the same matrix. */
    boolean hasNext(int matrix) {
        return hasNext && matrix < next.length;
    }

    /** Whether the logits of a layer are known already. */
    boolean isAhead(int biasesAt) {
        return isAhead && biasesAt >= 0 && logits[biasesAt / Batch.LANES] != null;
    }

    /** In place of where the next observation starts. */
    int[] none() {
        return none;
    }

    /** Where the only row of a matrix of its own starts. */
    int[] start() {
        return start;
    }

    A logits(int biasesAt) {
        return logits[biasesAt / Batch.LANES];
    }

    void logits(int biasesAt, A array) {
        logits[biasesAt / Batch.LANES] = array;
    }

    /** Null where nobody has asked for them yet. */
    A transposed(int weightsAt) {
        return transposed[weightsAt / Batch.LANES];
    }

    void transposed(int weightsAt, A array) {
        transposed[weightsAt / Batch.LANES] = array;
    }
}
