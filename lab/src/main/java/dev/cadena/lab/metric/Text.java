package dev.cadena.lab.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reports in columns. */
final class Text {
    private Text() {}

    /** Rows of cells, each column aligned to the right; a row without cells is an empty line. */
    static String align(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                if (j == widths.size()) {
                    widths.add(0);
                }
                widths.set(j, Math.max(widths.get(j), length(row.get(j))));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                text.append(" ".repeat(widths.get(j) - length(row.get(j)) + (j == 0 ? 0 : 2)))
                        .append(row.get(j));
            }
            text.append('\n');
        }
        return text.toString();
    }

    static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** A share, such as a precision. */
    static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A number of any size. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    /** A number of any size; a dash where there is none. */
    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }
}
