package dev.cadena.data;

import java.util.Arrays;

/**
 * The targets of one output as a user hands them in: a view that copies nothing and checks nothing.
 *
 * <pre>{@code
 * Targets targets = Dataset.of(x, labels).targets().get(Dataset.UNNAMED);
 * System.out.println(targets.count());
 * }</pre>
 */
public sealed interface Targets {
    /** {@return the number of targets; −1 if the user passed null for all of them} */
    int count();

    /**
     * {@return the targets of some rows, in the order given: rows are a view, labels are copied}
     *
     * @param rows the rows
     */
    Targets select(int[] rows);

    /**
     * Rows of numbers.
     *
     * @param table the rows
     */
    record Rows(Table table) implements Targets {
        @Override
        public int count() {
            return table.count();
        }

        @Override
        public Rows select(int[] rows) {
            return new Rows(table.select(rows));
        }
    }

    /**
     * Class labels.
     *
     * @param labels the array itself
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Labels(int[] labels) implements Targets {
        @Override
        public int count() {
            return labels.length;
        }

        @Override
        public Labels select(int[] rows) {
            int[] some = rows.clone();
            Arrays.setAll(some, i -> labels[rows[i]]);
            return new Labels(some);
        }
    }
}
