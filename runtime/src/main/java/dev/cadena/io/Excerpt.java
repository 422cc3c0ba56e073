package dev.cadena.io;

/** The beginning of a text, as messages quote it. */
final class Excerpt {
    /** Enough to recognize it. */
    static final int LENGTH = 200;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= LENGTH ? '"' + text + '"' : '"' + text.substring(0, LENGTH) + "…\"";
    }
}
