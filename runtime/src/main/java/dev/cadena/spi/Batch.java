package dev.cadena.spi;

/**
 * Some observations under way, as one of the threads that work on them sees them. Every value is a matrix with a row for each
 * observation; a thread has some of the rows to itself, until all {@link #await() meet}.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Batch<A> {
    /** A row of an intermediate value has a multiple of so many places: the floats of a vector of 512 bits. */
    public static final int LANES = 16;

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final A[] values;
    private final int[][] at;
    private final A losses;
    private final A[] scratch;
    private final ColumnSums<A> sums;
    private final Team team;
    private final int index;
    private final Descent<A> descent;
    private final Noise noise;
    private long visit;
    private int rows;
    private int from;
    private int to;
    private int notFinite = NOWHERE;

    /**
     * Creates the view of one thread.
     *
     * @param values the matrices
     * @param at where each row of each matrix starts
     * @param losses takes the loss of each observation
     * @param scratch what the kernels of this thread need
     * @param sums what its sums over all observations need
     * @param team who works on the observations
     * @param index which of them this one is, from 0
     * @param descent what becomes of the gradient
     * @param noise what layers draw
     */
    public Batch(
            A[] values,
            int[][] at,
            A losses,
            A[] scratch,
            ColumnSums<A> sums,
            Team team,
            int index,
            Descent<A> descent,
            Noise noise) {
        this.values = values;
        this.at = at;
        this.losses = losses;
        this.scratch = scratch;
        this.sums = sums;
        this.team = team;
        this.index = index;
        this.descent = descent;
        this.noise = noise;
    }

    /**
     * {@return a number of columns, rounded up to a multiple of {@link #LANES}}
     *
     * @param columns a number of columns
     */
    public static int padded(int columns) {
        return columns + LANES - 1 & -LANES;
    }

    /**
     * Begins with other observations.
     *
     * @param count their number
     * @param first the visit that the first of them is, of the training's; anything where nothing is drawn
     */
    public void begin(int count, long first) {
        visit = first;
        rows = count;
        from = share(count, index);
        to = share(count, index + 1);
        notFinite = NOWHERE;
    }

    /** Where the share of one of the team starts, of a number of things. */
    int share(int count, int who) {
        return Team.share(count, team.size(), who);
    }

    /**
     * {@return the numbers of a matrix}
     *
     * @param matrix its number
     */
    public A values(int matrix) {
        return values[matrix];
    }

    /**
     * Has a matrix be a part of an array.
     *
     * @param matrix its number
     * @param array the array
     */
    public void set(int matrix, A array) {
        values[matrix] = array;
    }

    /**
     * {@return where each row of a matrix starts}
     *
     * @param matrix its number
     */
    public int[] at(int matrix) {
        return at[matrix];
    }

    /** {@return the loss of each observation} */
    public A losses() {
        return losses;
    }

    /** {@return the number of observations} */
    public int rows() {
        return rows;
    }

    /** {@return the first observation of this thread} */
    public int from() {
        return from;
    }

    /** {@return the one behind the last observation of this thread} */
    public int to() {
        return to;
    }

    /** {@return whether this thread does what only one may do} */
    public boolean isFirst() {
        return index == 0;
    }

    /** {@return what becomes of the gradient} */
    public Descent<A> descent() {
        return descent;
    }

    /** {@return what layers draw} */
    public Noise noise() {
        return noise;
    }

    /** What all that a layer draws for an observation follows from. */
    long key(int layer, int row) {
        return noise.key(layer, visit + row);
    }

    /** Waits until all threads of the team have come here. */
    public void await() {
        team.await();
    }

    /** {@return the lowest index of a tensor whose gradient this thread found not to be finite; {@link Integer#MAX_VALUE} for none} */
    public int notFinite() {
        return notFinite;
    }

    void notFinite(int tensorAt) {
        notFinite = Math.min(notFinite, tensorAt);
    }

    /** {@return what the kernels of this thread need for themselves} */
    public A[] scratch() {
        return scratch;
    }

    /** What the sums of this thread over all observations need. */
    ColumnSums<A> sums() {
        return sums;
    }

    /** Where the share of one of the team starts, of so many columns: whole vectors, so that threads share no cache line. */
    int columnsFrom(int columns, int who) {
        return Math.min(columns, LANES * share((columns + LANES - 1) / LANES, who));
    }

    int index() {
        return index;
    }
}
