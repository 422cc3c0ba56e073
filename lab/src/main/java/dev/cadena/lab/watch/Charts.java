package dev.cadena.lab.watch;

import dev.cadena.EpochEnd;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.metric.CalibrationBin;
import dev.cadena.lab.metric.ConfusionMatrix;
import dev.cadena.lab.selection.RateCurve;
import dev.cadena.train.History;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Pictures of trainings and of how good networks are.
 *
 * <pre>{@code
 * History history = network.train(Dataset.of(x, labels).validatedBy(Dataset.of(otherX, otherLabels)), training);
 * ClassificationScores scores = ClassificationScores.of(network.evaluate(otherX, otherLabels));
 * Page.of("A first training")
 *         .figure(Charts.losses(history))
 *         .figure(Charts.accuracies(history))
 *         .figure(Charts.confusion("Confusion", scores.confusion()))
 *         .write(Path.of("training.html"));
 * }</pre>
 */
public final class Charts {
    private Charts() {}

    /**
     * {@return the loss of each epoch and, where there are validation data, that of these}
     *
     * @param history what a training went through
     */
    public static LineChart losses(History history) {
        return losses(Map.of("", history));
    }

    /**
     * {@return the loss of each epoch of several trainings and, where there are validation data, that of these}
     *
     * @param histories what each training went through, by its name, in the order of the map
     */
    public static LineChart losses(Map<String, History> histories) {
        LineChart chart = LineChart.of("Loss").axes("epoch", "loss");
        for (var entry : histories.entrySet()) {
            String prefix = entry.getKey().isEmpty() ? "" : entry.getKey() + ", ";
            chart = chart.line(prefix + "training", entry.getValue().losses());
            double[] values = values(entry.getValue(), EpochEnd::validationLoss);
            if (values.length > 0) {
                // Two colours for one training, one for each of several.
                chart = histories.size() == 1
                        ? chart.line(prefix + "validation", values)
                        : chart.dashed(prefix + "validation", Curve.ordinals(values.length), values);
            }
        }
        return chart;
    }

    /**
     * {@return the accuracy on validation data after each epoch; without a curve where there is none}
     *
     * @param history what a training went through
     */
    public static LineChart accuracies(History history) {
        return accuracies(Map.of("accuracy", history));
    }

    /**
     * {@return the accuracy on validation data after each epoch of several trainings; without curves where there is none}
     *
     * @param histories what each training went through, by its name, in the order of the map
     */
    public static LineChart accuracies(Map<String, History> histories) {
        LineChart chart = LineChart.of("Accuracy on validation data").axes("epoch", "accuracy");
        for (var entry : histories.entrySet()) {
            double[] values = values(entry.getValue(), EpochEnd::validationAccuracy);
            chart = values.length > 0 ? chart.line(entry.getKey(), values) : chart;
        }
        return chart.scales(Scale.LINEAR, Scale.LINEAR);
    }

    /**
     * {@return the learning rate at the end of each epoch}
     *
     * @param history what a training went through
     */
    public static LineChart learningRates(History history) {
        double[] rates = history.ends().stream().mapToDouble(EpochEnd::rate).toArray();
        return LineChart.of("Learning rate").axes("epoch", "rate").line("rate", rates);
    }

    private static double[] values(History history, Function<EpochEnd, OptionalDouble> value) {
        return history.ends().stream()
                .flatMapToDouble(end -> value.apply(end).stream())
                .toArray();
    }

    /**
     * {@return how the loss goes while the learning rate grows, by the logarithm of the rate, and where it falls fastest}
     *
     * @param curve what the range test found
     */
    public static LineChart rates(RateCurve curve) {
        double[] rates =
                curve.points().stream().mapToDouble(RateCurve.Point::rate).toArray();
        double[] losses =
                curve.points().stream().mapToDouble(RateCurve.Point::loss).toArray();
        LineChart chart = LineChart.of("Range test of learning rates")
                .axes("learning rate", "loss")
                .scales(Scale.LOGARITHMIC, Scale.AUTO)
                .line("loss", rates, losses);
        if (rates.length < 2) {
            return chart;
        }
        int steepest = Arrays.binarySearch(rates, curve.steepest());
        return chart.dots(
                "falls fastest at " + Numbers.rounded(rates[steepest], 3),
                new double[] {rates[steepest]},
                new double[] {losses[steepest]});
    }

    /**
     * {@return how often a class is true where it was predicted with a probability: the closer to the diagonal, the better calibrated}
     *
     * @param name what the legend calls the predictions
     * @param bins what {@code ClassificationScores.calibration} found, at least one
     */
    public static LineChart calibration(String name, List<CalibrationBin> bins) {
        double[] predicted =
                bins.stream().mapToDouble(CalibrationBin::meanProbability).toArray();
        double[] found =
                bins.stream().mapToDouble(CalibrationBin::fractionOfPositives).toArray();
        return LineChart.of("Calibration")
                .axes("predicted probability", "share of the rows that are of the class")
                .scales(Scale.LINEAR, Scale.LINEAR)
                .reference("calibrated", new double[] {0, 1}, new double[] {0, 1})
                .dots(name, predicted, found);
    }

    /**
     * {@return the bins of a histogram as bars}
     *
     * @param title what it shows
     * @param histogram how numbers are distributed
     */
    public static Figure histogram(String title, Histogram histogram) {
        return new BarChart(title, "value", histogram);
    }

    /**
     * {@return how often each true class was taken for each class: a row for each true one, coloured by its shares}
     *
     * @param title what it shows
     * @param matrix the counts
     */
    public static Figure confusion(String title, ConfusionMatrix matrix) {
        return new HeatMap(title, matrix);
    }
}
