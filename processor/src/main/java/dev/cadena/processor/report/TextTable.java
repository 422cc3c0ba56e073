package dev.cadena.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines in columns. */
final class TextTable {
    /** A longer cell pushes what follows to the right, instead of widening its column. */
    private static final int WIDEST = 80;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The rows, a line each. */
    String text() {
        int[] widths = IntStream.range(
                        0, rows.stream().mapToInt(List::size).max().orElse(0))
                .map(this::width)
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(' ').append(cell).append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 1));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(row.get(column)))
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
