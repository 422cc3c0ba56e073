package dev.cadena;

/** Data that a network refuses: thrown before any weight has changed. */
public final class DataException extends CadenaException {
    private static final long serialVersionUID = 1;

    private final int row;
    private final int column;

    /**
     * Creates an exception.
     *
     * @param row the offending row, from 0; −1 if no single row is to blame
     * @param column the offending column, from 0; −1 if no single column is to blame
     */
    public DataException(String message, int row, int column) {
        super(message);
        this.row = row;
        this.column = column;
    }

    /** The offending row, from 0; −1 if no single row is to blame. */
    public int row() {
        return row;
    }

    /** The offending column, from 0; −1 if no single column is to blame. */
    public int column() {
        return column;
    }
}
