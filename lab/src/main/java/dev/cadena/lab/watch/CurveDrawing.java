package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Curves within a plot, each with its last number beside its end. */
final class CurveDrawing {
    /** With more points than these a pointer would find none of them. */
    private static final int MOST_HINTS = 100;

    /** Points of one column of pixels that are all drawn; of more, the first, the last and the extremes look the same. */
    private static final int MOST_OF_A_PIXEL = 4;

    /** Pixels between two numbers at the right edge. */
    private static final double LABEL_LINE = 16;

    private static final int DIGITS = 4;

    /** Enough to name an epoch. */
    private static final int EXACT = 9;

    /** Smaller numbers have a digit less, and powers of ten two: zeros and exponents take their place at the edge. */
    private static final double SMALL = 0.1;

    private final Plot plot;
    private final List<Curve> curves;

    CurveDrawing(Plot plot, List<Curve> curves) {
        this.plot = plot;
        this.curves = curves;
    }

    /** A number that stands beside the end of a curve. */
    private record End(double x, double y, String text, int colour) {}

    String document() {
        curves.stream().filter(c -> c.style() == Curve.Style.REFERENCE).forEach(c -> plot.svg()
                .path(path(c), "reference", c.name()));
        List<End> ends = new ArrayList<>();
        int colour = -1;
        for (Curve curve : curves) {
            colour += curve.style().takesColour() ? 1 : 0;
            if (curve.style() != Curve.Style.REFERENCE) {
                draw(curve, colour, ends);
            }
        }
        label(ends);
        return plot.document();
    }

    private void draw(Curve curve, int colour, List<End> ends) {
        plot.svg().path(path(curve), Theme.curve(curve.style(), colour), curve.name());
        int[] placed = placed(curve);
        String fill = "fill " + Theme.colour(colour);
        for (int i : placed) {
            boolean isLast = i == placed[placed.length - 1];
            boolean isDot = curve.style() == Curve.Style.DOTS || isLast;
            if (isDot || placed.length <= MOST_HINTS) {
                plot.svg()
                        .dot(
                                plot.x(curve.x(i)),
                                plot.y(curve.y(i)),
                                isDot ? 4 : 7,
                                isDot ? fill + " halo" : "hit",
                                hint(curve, i));
            }
            if (isLast && curve.style() != Curve.Style.DOTS) {
                ends.add(new End(plot.x(curve.x(i)), plot.y(curve.y(i)), text(curve.y(i)), colour));
            }
        }
    }

    private static String text(double value) {
        int digits = Ticks.isScientific(value) ? DIGITS - 2 : Math.abs(value) < SMALL ? DIGITS - 1 : DIGITS;
        return Ticks.text(Double.parseDouble(Numbers.rounded(value, digits)));
    }

    private String hint(Curve curve, int i) {
        return curve.name() + ", " + plot.xLabel() + " " + Numbers.rounded(curve.x(i), EXACT) + ": " + text(curve.y(i));
    }

    private int[] placed(Curve curve) {
        return IntStream.range(0, curve.points())
                .filter(i -> plot.has(curve.x(i), curve.y(i)))
                .toArray();
    }

    /** From the top to the bottom, each at its curve or as close as the one above lets it. */
    private void label(List<End> ends) {
        List<End> sorted =
                ends.stream().sorted(Comparator.comparingDouble(End::y)).toList();
        double[] places = new double[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            double above = i == 0 ? plot.top() - LABEL_LINE : places[i - 1];
            places[i] = Math.max(sorted.get(i).y(), above + LABEL_LINE);
        }
        double below = plot.bottom() + LABEL_LINE;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], below - LABEL_LINE);
            below = places[i];
            End end = sorted.get(i);
            plot.svg()
                    .text(
                            end.x() + 10,
                            places[i] + 4.5,
                            "start",
                            "small strong fill " + Theme.colour(end.colour()),
                            end.text());
        }
    }

    private String path(Curve curve) {
        StringBuilder commands = new StringBuilder();
        int i = 0;
        boolean isDown = false;
        while (i < curve.points()) {
            if (!plot.has(curve.x(i), curve.y(i))) {
                isDown = false;
                i++;
                continue;
            }
            int end = endOfPixel(curve, i);
            for (int point : shown(curve, i, end)) {
                commands.append(isDown ? "L" : "M")
                        .append(Svg.number(plot.x(curve.x(point))))
                        .append(' ')
                        .append(Svg.number(plot.y(curve.y(point))));
                isDown = true;
            }
            i = end;
        }
        return commands.toString();
    }

    /** The first point that is not in the same column of pixels. */
    private int endOfPixel(Curve curve, int begin) {
        long column = Math.round(plot.x(curve.x(begin)));
        int end = begin + 1;
        while (end < curve.points()
                && plot.has(curve.x(end), curve.y(end))
                && Math.round(plot.x(curve.x(end))) == column) {
            end++;
        }
        return end;
    }

    private static int[] shown(Curve curve, int begin, int end) {
        if (end - begin <= MOST_OF_A_PIXEL) {
            return IntStream.range(begin, end).toArray();
        }
        int least = begin;
        int greatest = begin;
        for (int i = begin; i < end; i++) {
            least = curve.y(i) < curve.y(least) ? i : least;
            greatest = curve.y(i) > curve.y(greatest) ? i : greatest;
        }
        return new int[] {begin, Math.min(least, greatest), Math.max(least, greatest), end - 1};
    }
}
