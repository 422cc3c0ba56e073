package dev.cadena.spi;

/**
 * What one thread needs for sums over the rows of a matrix, column by column: arrays of {@link #COLUMNS} numbers, each apart, so that
 * HotSpot vectorises loops over several of them.
 *
 * @param mean of each column
 * @param inverse of the deviation of each column
 * @param total the sum over all rows
 * @param part the sum over some of them
 * @param <A> {@code float[]} or {@code double[]}
 */
public record ColumnSums<A>(A mean, A inverse, A total, A part) {
    /** Columns at a time: so many of a mini-batch of floats stay in the second cache while they are read several times. */
    static final int COLUMNS = 128;

    /**
     * {@return what a thread needs}
     *
     * @param vectors what to do with the arrays
     * @param isNeeded whether there are such sums; otherwise the arrays are empty
     * @param <A> {@code float[]} or {@code double[]}
     */
    public static <A> ColumnSums<A> of(Vectors<A> vectors, boolean isNeeded) {
        int count = isNeeded ? COLUMNS : 0;
        return new ColumnSums<>(
                vectors.allocate(count), vectors.allocate(count), vectors.allocate(count), vectors.allocate(count));
    }
}
