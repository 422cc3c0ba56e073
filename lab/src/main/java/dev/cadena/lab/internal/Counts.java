package dev.cadena.lab.internal;

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
}
