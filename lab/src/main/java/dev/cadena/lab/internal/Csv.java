package dev.cadena.lab.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them, except that lines end with a line feed alone. */
public final class Csv {
    private Csv() {}

    /**
     * {@return lines of fields, with quotes where a comma, a quote or a line end asks for them}
     *
     * @param rows the fields of each line
     */
    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String field(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
