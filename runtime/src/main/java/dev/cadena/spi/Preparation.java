package dev.cadena.spi;

/**
 * How the state of a layer is fitted to training data: column by column of the input that it reads, directly or through other such
 * layers. Its last tensor, {@code rows}, is the number of rows that it was fitted to, and 0 before; those before it hold what the
 * rule tells, a number for each column.
 *
 * @param layer the name of the layer
 * @param port the number of that input, from 0; of the output, among all outputs, where the targets are what it is fitted to
 * @param reads the number, from 0, of the one of these layers that it reads; negative if it reads the input itself
 * @param rule what the state is
 */
public record Preparation(String layer, int port, int reads, Rule rule) {
    /** What a state is. */
    public enum Rule {
        /** The mean and the population's deviation, for (x − mean) / deviation; for 0 where that is 0. */
        STANDARDIZE,
        /** The minimum and the maximum, which become the numbers that the neutral state has there. */
        MIN_MAX,
        /** The median and the interquartile range, for (x − median) / range; for 0 where that is 0. */
        ROBUST_SCALE,
        /** The mean of the values that are there, for those that are not. */
        IMPUTE_MEAN,
        /** The median of the values that are there, for those that are not. */
        IMPUTE_MEDIAN,
        /** The mean and the population's deviation of the targets of an output, for x · deviation + mean. */
        DESTANDARDIZE,
        /** What the neutral state has, for values that are not there. */
        IMPUTE_CONSTANT
    }
}
