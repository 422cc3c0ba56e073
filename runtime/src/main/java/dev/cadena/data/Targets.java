package dev.cadena.data;

/** The targets of one output as a user hands them in: a view that copies nothing and checks nothing. */
public sealed interface Targets {
    /** {@return the number of targets; −1 if the user passed null for all of them} */
    int count();

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
    }
}
