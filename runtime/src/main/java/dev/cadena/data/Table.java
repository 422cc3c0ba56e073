package dev.cadena.data;

import java.util.function.IntUnaryOperator;

/**
 * Rows of numbers as a user hands them in: a view that copies nothing and checks nothing.
 *
 * <pre>{@code
 * Table table = Dataset.of(x, labels).inputs().get(Dataset.UNNAMED);
 * double first = table.at(0, 1); // row 0, column 1
 * }</pre>
 */
public final class Table {
    private final int count;
    private final IntUnaryOperator widths;
    private final Component components;

    private Table(int count, IntUnaryOperator widths, Component components) {
        this.count = count;
        this.widths = widths;
        this.components = components;
    }

    /**
     * {@return a view of rows}
     *
     * @param rows the rows
     */
    public static Table of(float[][] rows) {
        return new Table(
                rows == null ? -1 : rows.length, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]);
    }

    /**
     * {@return a view of rows}
     *
     * @param rows the rows
     */
    public static Table of(double[][] rows) {
        return new Table(
                rows == null ? -1 : rows.length, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]);
    }

    /**
     * {@return a view of one column: every number is a row of its own}
     *
     * @param column the column
     */
    public static Table of(float[] column) {
        return new Table(column == null ? -1 : column.length, i -> 1, (i, j) -> column[i]);
    }

    /**
     * {@return a view of one column: every number is a row of its own}
     *
     * @param column the column
     */
    public static Table of(double[] column) {
        return new Table(column == null ? -1 : column.length, i -> 1, (i, j) -> column[i]);
    }

    /** A view of some rows, in the order given. */
    Table select(int[] rows) {
        return new Table(rows.length, i -> width(rows[i]), (i, j) -> at(rows[i], j));
    }

    /** {@return the number of rows; −1 if the user passed null for all of them} */
    public int count() {
        return count;
    }

    /**
     * {@return the number of components of a row; −1 if the row is null}
     *
     * @param row the row
     */
    public int width(int row) {
        return widths.applyAsInt(row);
    }

    /**
     * {@return one component}
     *
     * @param row the row
     * @param column the column
     */
    public double at(int row, int column) {
        return components.at(row, column);
    }

    private interface Component {
        double at(int row, int column);
    }
}
