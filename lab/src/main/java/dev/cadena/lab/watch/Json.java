package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of JSON (RFC 8259). */
final class Json {
    private Json() {}

    /** A number; null where JSON has none. */
    static String number(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : "null";
    }

    static String string(String text) {
        return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        // Halves of pairs may stand alone in a string of Java, but not in a file of UTF-8.
        boolean isWritten = c >= ' ' && !Character.isSurrogate((char) c);
        return isWritten ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
    }
}
