package dev.cadena.lab.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Curves over one pair of axes, with a legend where there are several. {@link Charts} has those of trainings. Immutable and thread-safe;
 * each method returns a changed chart.
 *
 * <pre>{@code
 * double[] small = network.train(x, labels, Training.miniBatch(8).epochs(20)).losses();
 * double[] large = network.train(x, labels, Training.miniBatch(64).epochs(20)).losses();
 * LineChart.of("Mini-batches")
 *         .axes("epoch", "loss")
 *         .line("8 observations", small)
 *         .line("64 observations", large)
 *         .scales(Scale.LINEAR, Scale.LOGARITHMIC)
 *         .writeSvg(Path.of("batches.svg"));
 * }</pre>
 */
public final class LineChart implements Figure {
    /** From which ratio on a logarithmic axis shows more. */
    private static final double WIDE = 50;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Curve> curves;
    private final Scale xScale;
    private final Scale yScale;

    private LineChart(String title, String xLabel, String yLabel, List<Curve> curves, Scale xScale, Scale yScale) {
        this.title = Objects.requireNonNull(title, "the title of the chart is null");
        this.xLabel = Objects.requireNonNull(xLabel, "the label of the x axis is null: pass \"\" for none");
        this.yLabel = Objects.requireNonNull(yLabel, "the label of the y axis is null: pass \"\" for none");
        this.curves = curves;
        this.xScale = Objects.requireNonNull(xScale, "the scale of the x axis is null: pass Scale.LINEAR");
        this.yScale = Objects.requireNonNull(yScale, "the scale of the y axis is null: pass Scale.AUTO");
    }

    /**
     * {@return a chart without curves, with a linear x axis and a y axis whose scale follows from its numbers}
     *
     * @param title what it shows
     */
    public static LineChart of(String title) {
        return new LineChart(title, "", "", List.of(), Scale.LINEAR, Scale.AUTO);
    }

    /**
     * Names the axes.
     *
     * @param x what the x axis has
     * @param y what the y axis has
     * @return the changed chart
     */
    public LineChart axes(String x, String y) {
        return new LineChart(title, x, y, curves, xScale, yScale);
    }

    /**
     * Sets the scales of the axes.
     *
     * @param x that of the x axis
     * @param y that of the y axis
     * @return the changed chart
     */
    public LineChart scales(Scale x, Scale y) {
        return new LineChart(title, xLabel, yLabel, curves, x, y);
    }

    /**
     * Adds a curve over 1, 2, 3 and so on, as epochs are counted.
     *
     * @param name what the legend calls it
     * @param y its numbers, which are copied; one that is not finite leaves a gap
     * @return the changed chart
     */
    public LineChart line(String name, double[] y) {
        return line(name, Curve.ordinals(y.length), y);
    }

    /**
     * Adds a curve.
     *
     * @param name what the legend calls it
     * @param x where its points are, which are copied
     * @param y how high they are, which are copied; one that is not finite leaves a gap
     * @return the changed chart
     * @throws IllegalArgumentException if there are not equally many of both
     */
    public LineChart line(String name, double[] x, double[] y) {
        return with(new Curve(name, x, y, Curve.Style.LINE));
    }

    /**
     * Adds a dashed curve in the colour of the one before, with which it belongs together.
     *
     * @param name what the legend calls it
     * @param x where its points are, which are copied
     * @param y how high they are, which are copied; one that is not finite leaves a gap
     * @return the changed chart
     * @throws IllegalArgumentException if there are not equally many of both, or if no curve is before
     */
    public LineChart dashed(String name, double[] x, double[] y) {
        if (curves.stream().noneMatch(c -> c.style().takesColour())) {
            throw new IllegalArgumentException("the curve \"" + name
                    + "\" is to have the colour of the one before, but is the first: add the other one first");
        }
        return with(new Curve(name, x, y, Curve.Style.DASHED));
    }

    /**
     * Adds a curve with a dot on each of its points.
     *
     * @param name what the legend calls it
     * @param x where its points are, which are copied
     * @param y how high they are, which are copied; one that is not finite leaves a gap
     * @return the changed chart
     * @throws IllegalArgumentException if there are not equally many of both
     */
    public LineChart dots(String name, double[] x, double[] y) {
        return with(new Curve(name, x, y, Curve.Style.DOTS));
    }

    /**
     * Adds what the others are compared with: it is dashed and grey, and behind them.
     *
     * @param name what the legend calls it
     * @param x where its points are, which are copied
     * @param y how high they are, which are copied
     * @return the changed chart
     * @throws IllegalArgumentException if there are not equally many of both
     */
    public LineChart reference(String name, double[] x, double[] y) {
        return with(new Curve(name, x, y, Curve.Style.REFERENCE));
    }

    private LineChart with(Curve curve) {
        List<Curve> longer = new ArrayList<>(curves);
        longer.add(curve);
        return new LineChart(title, xLabel, yLabel, List.copyOf(longer), xScale, yScale);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String toSvg() {
        Range x = Range.of(numbers(Curve::finiteX), xScale);
        Range y = Range.of(numbers(Curve::finiteY), yScale);
        boolean isCounted = !x.isLogarithmic() && numbers(Curve::finiteX).allMatch(v -> v == Math.rint(v));
        Axis across = isCounted
                ? Axis.whole(x.least(), x.greatest(), Plot.TICKS_ACROSS)
                : Axis.exact(x.least(), x.greatest(), x.isLogarithmic(), Plot.TICKS_ACROSS);
        Axis up = Axis.roomy(y.least(), y.greatest(), y.isLogarithmic(), Plot.TICKS_UP);
        Plot plot = new Plot(title, xLabel, yLabel, across, up, curves.size() > 1 ? curves : List.of());
        return new CurveDrawing(plot, curves).document();
    }

    private DoubleStream numbers(Function<Curve, DoubleStream> of) {
        return curves.stream().flatMapToDouble(of);
    }

    /** From where to where an axis goes, at least. */
    private record Range(double least, double greatest, boolean isLogarithmic) {
        static Range of(DoubleStream numbers, Scale scale) {
            double[] all = numbers.toArray();
            double least = DoubleStream.of(all).min().orElse(0);
            double greatest = DoubleStream.of(all).max().orElse(1);
            if (scale == Scale.AUTO && least > 0 && greatest >= WIDE * least) {
                return new Range(least, greatest, true);
            }
            if (scale != Scale.LOGARITHMIC) {
                return new Range(least, greatest, false);
            }
            double[] positive = DoubleStream.of(all).filter(v -> v > 0).toArray();
            return new Range(
                    DoubleStream.of(positive).min().orElse(1),
                    DoubleStream.of(positive).max().orElse(10),
                    true);
        }
    }
}
