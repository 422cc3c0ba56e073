package dev.cadena.samples.report;

import java.util.List;
import java.util.Locale;

/** A confusion matrix as text: a row for each true class, a column for each class that it was taken for. */
public final class ConfusionMatrix {
    private ConfusionMatrix() {}

    /**
     * Aligns the matrix under the names of its classes.
     *
     * @param classes the names of the classes, in the order of the matrix
     * @param counts {@code [t][p]}: how often true class t was taken for class p
     */
    public static String of(List<String> classes, int[][] counts) {
        int width = classes.stream().mapToInt(String::length).reduce(4, Math::max);
        StringBuilder text = new StringBuilder(cell("", width));
        classes.forEach(name -> text.append("  ").append(cell(name, width)));
        for (int t = 0; t < counts.length; t++) {
            text.append(System.lineSeparator()).append(cell(classes.get(t), width));
            for (int p = 0; p < counts.length; p++) {
                text.append("  ").append(cell(counts[t][p] == 0 ? "." : Integer.toString(counts[t][p]), width));
            }
        }
        return text.toString();
    }

    private static String cell(String content, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", content);
    }
}
