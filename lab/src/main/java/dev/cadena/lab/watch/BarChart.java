package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Counts;
import dev.cadena.lab.internal.Numbers;
import java.util.List;

/** The bins of a histogram as bars. */
record BarChart(String title, String label, Histogram histogram) implements Figure {
    private static final double GAP = 2;

    private static final int DIGITS = 4;

    @Override
    public String toSvg() {
        List<Long> counts = histogram.counts();
        Axis across = Axis.exact(histogram.min(), histogram.max(), false, Plot.TICKS_ACROSS);
        double most = counts.stream().mapToDouble(c -> c).max().orElse(0);
        Axis up = Axis.roomy(0, Math.max(1.0, most), false, Plot.TICKS_UP);
        Plot plot = new Plot(title, label, "count", across, up, List.of());
        double binWidth = (across.high() - across.low()) / counts.size();
        boolean isOneValue = histogram.min() == histogram.max();
        for (int i = 0; i < counts.size(); i++) {
            double low = isOneValue ? across.low() : across.low() + i * binWidth;
            double high = isOneValue ? across.high() : low + binWidth;
            if (counts.get(i) > 0) {
                double left = plot.x(low) + GAP / 2;
                double top = plot.y(counts.get(i));
                String hint = isOneValue
                        ? Numbers.rounded(histogram.min(), DIGITS)
                        : Numbers.rounded(low, DIGITS) + " to " + Numbers.rounded(high, DIGITS);
                plot.svg()
                        .rectangle(
                                left,
                                top,
                                plot.x(high) - left - GAP / 2,
                                plot.bottom() - top,
                                "bar fill " + Theme.colour(0),
                                1,
                                hint + ": " + Counts.of(counts.get(i), "value"));
            }
        }
        return plot.document();
    }
}
