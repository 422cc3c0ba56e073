package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * How numbers are distributed. Immutable and thread-safe.
 *
 * <pre>{@code
 * Histogram histogram = Histogram.of(new double[] {1, 2, 2, 3}, 3);
 * System.out.println(histogram);
 * }</pre>
 *
 * @param values how many of them are finite; all else is of these, and 0 where there are none
 * @param notFinite how many are NaN or infinite
 * @param min the least
 * @param max the greatest
 * @param mean their mean
 * @param deviation their standard deviation, about the mean of them all
 * @param zeros the share of them that are exactly 0, from 0 to 1
 * @param counts how many lie in each of equally wide bins from the least to the greatest; a number between two bins is in the upper one
 */
public record Histogram(
        long values,
        long notFinite,
        double min,
        double max,
        double mean,
        double deviation,
        double zeros,
        List<Long> counts) {
    private static final String BARS = " ▁▂▃▄▅▆▇█";

    /**
     * Creates a histogram.
     *
     * @param values how many of them are finite
     * @param notFinite how many are NaN or infinite
     * @param min the least
     * @param max the greatest
     * @param mean their mean
     * @param deviation their standard deviation
     * @param zeros the share of them that are exactly 0
     * @param counts how many lie in each bin
     */
    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * {@return the histogram of numbers}
     *
     * @param numbers the numbers
     * @param bins how many bins, at least 1
     * @throws IllegalArgumentException if {@code bins} is below 1
     */
    public static Histogram of(double[] numbers, int bins) {
        Objects.requireNonNull(numbers, "the numbers are null");
        if (bins < 1) {
            throw new IllegalArgumentException("the number of bins is " + bins + ", but must be at least 1");
        }
        double[] finite = Arrays.stream(numbers).filter(Double::isFinite).toArray();
        double min = Arrays.stream(finite).min().orElse(0);
        double max = Arrays.stream(finite).max().orElse(0);
        double mean = Arrays.stream(finite).average().orElse(0);
        double variance = Arrays.stream(finite)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        long zeros = Arrays.stream(finite).filter(v -> v == 0).count();
        long[] counts = new long[bins];
        for (double value : finite) {
            // Halves, because the difference of two large numbers may be infinite.
            double share = max > min ? (value / 2 - min / 2) / (max / 2 - min / 2) : 0;
            counts[(int) Math.min(bins - 1, share * bins)]++;
        }
        return new Histogram(
                finite.length,
                numbers.length - finite.length,
                min,
                max,
                mean,
                Math.sqrt(variance),
                finite.length == 0 ? 0 : (double) zeros / finite.length,
                LongStream.of(counts).boxed().toList());
    }

    /** {@return the counts as bars of characters, as high as the greatest} */
    public String bars() {
        long most = Math.max(1, counts.stream().mapToLong(c -> c).max().orElse(1));
        StringBuilder bars = new StringBuilder();
        for (long count : counts) {
            // No count but 0 looks like none.
            int height = (int) ((count * (BARS.length() - 1) + most - 1) / most);
            bars.append(BARS.charAt(height));
        }
        return bars.toString();
    }

    /** The columns of a report, without bars. */
    List<String> columns() {
        return List.of(
                Long.toString(values),
                Numbers.rounded(min, 4),
                Numbers.rounded(max, 4),
                Numbers.rounded(mean, 4),
                Numbers.rounded(deviation, 4),
                Numbers.rounded(100 * zeros, 3) + "%");
    }

    /** The headings of these columns. */
    static List<String> headings() {
        return List.of("values", "min", "max", "mean", "deviation", "zeros");
    }

    /** {@return all of it in two lines, the first of headings} */
    @Override
    public String toString() {
        return Text.align(List.of(headings(), columns())) + "|" + bars() + "|\n";
    }
}
