package dev.cadena.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What messages show of a file: not much of what is long, and nothing that a terminal or a log would obey. */
final class Shown {
    private static final int CHARACTERS = 60;
    private static final int NAMES = 10;

    private Shown() {}

    /** A field, with codes in the place of characters that nobody sees. */
    static String field(String field) {
        StringBuilder shown = new StringBuilder();
        field.codePoints().limit(CHARACTERS).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    shown.append(String.format(Locale.ROOT, "(U+%04X)", c));
                default -> shown.appendCodePoint(c);
            }
        });
        return shown + (field.codePointCount(0, field.length()) > CHARACTERS ? "…" : "");
    }

    /** Names of columns. */
    static String names(List<String> names) {
        int further = Math.max(0, names.size() - NAMES);
        return names.stream().limit(NAMES).map(Shown::field).collect(Collectors.joining(", "))
                + (further == 0 ? "" : " and " + further + " more");
    }
}
