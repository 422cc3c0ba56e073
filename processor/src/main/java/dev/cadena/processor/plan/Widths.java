package dev.cadena.processor.plan;

/** Rows as the kernels want them. */
public final class Widths {
    /** As the runtime's {@code Batch.LANES}. */
    private static final int LANES = 16;

    private Widths() {}

    /** A number of columns, rounded up. */
    public static int padded(int columns) {
        return Math.addExact(columns, LANES - 1) & -LANES;
    }
}
