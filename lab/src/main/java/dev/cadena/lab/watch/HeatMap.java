package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.metric.ConfusionMatrix;

/** A confusion matrix as squares: the darker, the larger the share of the true class. */
record HeatMap(String title, ConfusionMatrix matrix) implements Figure {
    private static final double EDGE = 20;
    private static final double TOP = 96;
    private static final double LARGEST_CELL = 72;
    private static final double SMALLEST_CELL = 8;
    private static final double ALL_CELLS = 480;
    private static final double GAP = 2;

    /** Smaller squares have no room for a number of three digits. */
    private static final double CELL_WITH_NUMBER = 26;

    private static final double CELL_WITH_LABEL = 14;
    private static final int LONGEST_LABEL = 16;

    /** From this share on, dark squares need white numbers. */
    private static final double DARK = 0.6;

    @Override
    public String toSvg() {
        int classes = matrix.classes();
        double cell = Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, ALL_CELLS / classes));
        boolean hasLabels = cell >= CELL_WITH_LABEL;
        double left = EDGE + (hasLabels ? widestLabel() + 8 : 0);
        Svg svg = new Svg();
        svg.text(EDGE, 32, "start", "title", title);
        svg.text(
                EDGE,
                58,
                "start",
                "muted small",
                "rows: true class, columns: predicted class, colour: share of the row");
        for (int c = 0; c < classes && hasLabels; c++) {
            double middle = TOP + c * cell + cell / 2 + 4.5;
            svg.text(left - 8, middle, "end", "muted", label(c));
            double x = left + c * cell + cell / 2;
            svg.text(x, TOP - 10, "middle", "muted", Theme.width(label(c)) < cell ? label(c) : Integer.toString(c));
        }
        for (int t = 0; t < classes; t++) {
            for (int p = 0; p < classes; p++) {
                draw(svg, t, p, left + p * cell, TOP + t * cell, cell);
            }
        }
        double width = Math.max(Plot.WIDTH, left + classes * cell + EDGE);
        return svg.document(width, TOP + classes * cell + EDGE, title);
    }

    private void draw(Svg svg, int truth, int found, double x, double y, double cell) {
        double count = matrix.at(truth, found);
        double support = matrix.support(truth);
        double share = support > 0 ? count / support : 0;
        String hint = label(truth) + " taken for " + label(found) + ": " + Numbers.rounded(count, 6) + ", "
                + Numbers.rounded(100 * share, 3) + "%";
        svg.rectangle(x, y, cell - GAP, cell - GAP, "cell fill " + Theme.colour(0), 0.06 + 0.94 * share, hint);
        if (cell >= CELL_WITH_NUMBER) {
            String style = count == 0 ? "muted small" : share >= DARK ? "inverse strong" : "";
            svg.text(x + (cell - GAP) / 2, y + (cell - GAP) / 2 + 4.5, "middle", style, Numbers.rounded(count, 4));
        }
    }

    private double widestLabel() {
        double widest = 0;
        for (int c = 0; c < matrix.classes(); c++) {
            widest = Math.max(widest, Theme.width(label(c)));
        }
        return widest;
    }

    private String label(int c) {
        String label = matrix.label(c);
        int length = label.codePointCount(0, label.length());
        return length <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
