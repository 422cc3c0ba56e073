package dev.cadena.internal;

/** Numbers of things, as messages tell them. */
public final class Counts {
    private Counts() {}

    /**
     * {@return for example {@code 1 row}, {@code 2 rows}}
     *
     * @param count how many there are
     * @param noun what one of them is called; an s makes it several
     */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * {@return the row of a stream as an exception tells it: −1 where an {@code int} cannot hold it}
     *
     * @param row the row, from 0
     */
    public static int index(long row) {
        return row > Integer.MAX_VALUE ? -1 : (int) row;
    }

    /**
     * {@return {@code there is} or {@code there are}}
     *
     * @param count how many there are
     */
    public static String there(long count) {
        return count == 1 ? "there is" : "there are";
    }
}
