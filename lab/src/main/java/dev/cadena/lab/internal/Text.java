package dev.cadena.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reports in columns. */
public final class Text {
    private Text() {}

    /**
     * {@return rows of cells, each column aligned to the right; a row without cells is an empty line}
     *
     * @param rows the cells of each row
     */
    public static String align(List<List<String>> rows) {
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

    /**
     * {@return the number of characters, those beyond the first plane among them}
     *
     * @param cell a text
     */
    public static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /**
     * {@return a share, such as a precision}
     *
     * @param value from 0 to 1
     */
    public static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /**
     * {@return a number of any size}
     *
     * @param value the number
     */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    /**
     * {@return a number of any size; a dash where there is none}
     *
     * @param value the number
     */
    public static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }
}
