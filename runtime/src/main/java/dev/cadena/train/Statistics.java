package dev.cadena.train;

import java.util.Arrays;

/** Statistics of a column of numbers, of which there is at least one and none is NaN, in the order of rows: bits are reproducible. */
final class Statistics {
    private Statistics() {}

    /** Whether all numbers are the same. */
    static boolean isConstant(double[] column) {
        for (double value : column) {
            if (value != column[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The mean, and the deviation of the population: the root of the mean of the squared differences from the mean. By two passes, of
     * which the second corrects the rounding of the first (Chan, Golub and LeVeque 1983); exactly 0 where all numbers are the same.
     */
    static double[] meanAndDeviation(double[] column) {
        if (isConstant(column)) {
            return new double[] {column[0], 0};
        }
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        double mean = sum / column.length;
        double differences = 0;
        double squares = 0;
        for (double value : column) {
            double difference = value - mean;
            differences += difference;
            squares += difference * difference;
        }
        double rest = differences / column.length;
        return new double[] {mean + rest, Math.sqrt(Math.max(0, squares / column.length - rest * rest))};
    }

    /** The smallest and the largest number. */
    static double[] range(double[] column) {
        double least = column[0];
        double most = column[0];
        for (double value : column) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most};
    }

    /** The median and the interquartile range. */
    static double[] medianAndRange(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        return new double[] {quantile(sorted, 0.5), quantile(sorted, 0.75) - quantile(sorted, 0.25)};
    }

    /** A quantile of sorted numbers, by linear interpolation: the 7th of the definitions of Hyndman and Fan (1996). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double part = at - below;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        // From the nearer side, so that the rounding does not lead beyond the other.
        return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
    }
}
