package dev.cadena.lab.watch;

import java.util.List;

/** The frame of a chart: its title, axes and legend, and where in it numbers stand. */
final class Plot {
    static final double WIDTH = 720;
    static final int TICKS_ACROSS = 8;
    static final int TICKS_UP = 5;

    private static final double EDGE = 20;
    private static final double HEIGHT = 300;
    private static final double BELOW = 56;
    private static final double RIGHT = 80;
    private static final double TITLE = 32;
    private static final double LEGEND_LINE = 22;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final Axis across;
    private final Axis up;
    private final List<Curve> legend;
    private final Svg svg = new Svg();
    private final double left;
    private final double top;

    Plot(String title, String xLabel, String yLabel, Axis across, Axis up, List<Curve> legend) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.across = across;
        this.up = up;
        this.legend = legend;
        double widest = up.ticks().stream()
                .mapToDouble(t -> Theme.width(Ticks.text(t)))
                .max()
                .orElse(0);
        this.left = EDGE + widest + 10;
        double legendEnd = drawLegend(TITLE + 26);
        this.top = legendEnd + (yLabel.isEmpty() ? 14 : 44);
        drawFrame();
    }

    private double drawLegend(double begin) {
        double x = EDGE;
        double y = begin;
        int colour = -1;
        for (Curve curve : legend) {
            colour += curve.style().takesColour() ? 1 : 0;
            double width = 28 + Theme.width(curve.name()) + 20;
            if (x > EDGE && x + width > WIDTH - EDGE) {
                x = EDGE;
                y += LEGEND_LINE;
            }
            svg.line(x, y, x + 20, y, Theme.key(curve.style(), colour));
            svg.text(x + 28, y + 4.5, "start", "", curve.name());
            x += width;
        }
        return legend.isEmpty() ? TITLE : y;
    }

    private void drawFrame() {
        svg.text(EDGE, TITLE, "start", "title", title);
        svg.text(EDGE, top - 14, "start", "muted small", yLabel);
        for (double tick : up.ticks()) {
            svg.line(left, y(tick), right(), y(tick), "grid");
            svg.text(left - 10, y(tick) + 4.5, "end", "muted", Ticks.text(tick));
        }
        svg.line(left, bottom(), right(), bottom(), "axis");
        for (double tick : across.ticks()) {
            svg.line(x(tick), bottom(), x(tick), bottom() + 5, "axis");
            svg.text(x(tick), bottom() + 20, "middle", "muted", Ticks.text(tick));
        }
        svg.text((left + right()) / 2, bottom() + 42, "middle", "muted small", xLabel);
    }

    Svg svg() {
        return svg;
    }

    String xLabel() {
        return xLabel;
    }

    double right() {
        return WIDTH - RIGHT;
    }

    double top() {
        return top;
    }

    double bottom() {
        return top + HEIGHT;
    }

    double x(double value) {
        return left + (right() - left) * across.share(value);
    }

    double y(double value) {
        return bottom() - HEIGHT * up.share(value);
    }

    boolean has(double x, double y) {
        return across.has(x) && up.has(y);
    }

    String document() {
        return svg.document(WIDTH, bottom() + BELOW, title);
    }
}
