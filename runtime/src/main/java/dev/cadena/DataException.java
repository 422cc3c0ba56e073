package dev.cadena;

/**
 * Data that a network refuses: thrown before any weight has changed. {@link #row()} and {@link #column()} are indices into the
 * arrays that were passed, and so count from 0, whereas {@link BatchEnd}, {@link EpochEnd} and {@link DivergenceException} count
 * epochs and batches from 1.
 *
 * <pre>{@code
 * try {
 *     network.train(x, labels, training);
 * } catch (DataException e) {
 *     System.err.println("row " + e.row() + ", column " + e.column() + ": " + e.getMessage());
 * }
 * }</pre>
 */
public final class DataException extends CadenaException {
    private static final long serialVersionUID = 1;

    /** The offending row, from 0; −1 if no single row is to blame. */
    private final int row;

    /** The offending column, from 0; −1 if no single column is to blame. */
    private final int column;

    /**
     * Creates an exception.
     *
     * @param row the offending row, from 0; −1 if no single row is to blame
     * @param column the offending column, from 0; −1 if no single column is to blame
     * @param message what is wrong, where, and what to do
     */
    public DataException(String message, int row, int column) {
        super(message);
        this.row = row;
        this.column = column;
    }

    /** {@return the offending row, from 0; −1 if no single row is to blame} */
    public int row() {
        return row;
    }

    /** {@return the offending column, from 0; −1 if no single column is to blame} */
    public int column() {
        return column;
    }
}
