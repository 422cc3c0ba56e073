package dev.cadena.processor;

import java.util.Locale;

/**
 * Java source as ASCII wherever it means something. The compiler writes and reads generated files in the encoding that the
 * user chose, and an encoding may lack a character of a name or a label, which would then turn into a question mark. In
 * comments, where readability counts, every character stays.
 */
final class AsciiSource {
    private enum Place {
        CODE,
        STRING,
        CHARACTER,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private final String source;
    private final StringBuilder ascii = new StringBuilder();
    private Place place = Place.CODE;
    private int at;

    private AsciiSource(String source) {
        this.source = source;
    }

    static String of(String source) {
        return new AsciiSource(source).escape();
    }

    private String escape() {
        while (at < source.length()) {
            boolean inComment = place == Place.LINE_COMMENT || place == Place.BLOCK_COMMENT;
            char c = source.charAt(at);
            if (inComment || c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
            step(c);
            at++;
        }
        return ascii.toString();
    }

    private void step(char c) {
        switch (place) {
            case CODE -> {
                if (c == '"') {
                    place = Place.STRING;
                } else if (c == '\'') {
                    place = Place.CHARACTER;
                } else if (source.startsWith("//", at)) {
                    place = Place.LINE_COMMENT;
                } else if (source.startsWith("/*", at)) {
                    place = Place.BLOCK_COMMENT;
                    copy();
                }
            }
            case STRING, CHARACTER -> {
                if (c == '\\') {
                    copy();
                } else if (c == (place == Place.STRING ? '"' : '\'')) {
                    place = Place.CODE;
                }
            }
            case LINE_COMMENT -> place = c == '\n' ? Place.CODE : place;
            case BLOCK_COMMENT -> {
                if (source.startsWith("*/", at)) {
                    place = Place.CODE;
                    copy();
                }
            }
        }
    }

    /** Copies the second character of a pair. */
    private void copy() {
        at++;
        ascii.append(source.charAt(at));
    }
}
