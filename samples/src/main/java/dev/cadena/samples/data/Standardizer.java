package dev.cadena.samples.data;

/**
 * Brings columns to a common scale: mean 0, standard deviation 1. Fitted to the training rows alone, because the test
 * rows stand for data that nobody has seen yet. Immutable.
 */
public final class Standardizer {
    private final double[] mean;
    private final double[] deviation;

    private Standardizer(double[] mean, double[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Measures the mean and the standard deviation (of the population, with 1/n) of each column. */
    public static Standardizer fit(float[][] rows) {
        int columns = rows[0].length;
        double[] mean = new double[columns];
        double[] deviation = new double[columns];
        for (int column = 0; column < columns; column++) {
            for (float[] row : rows) {
                mean[column] += row[column] / (double) rows.length;
            }
            double variance = 0;
            for (float[] row : rows) {
                double distance = row[column] - mean[column];
                variance += distance * distance / rows.length;
            }
            // A constant column carries no information: it becomes 0 instead of NaN.
            deviation[column] = variance == 0 ? 1 : Math.sqrt(variance);
        }
        return new Standardizer(mean, deviation);
    }

    /** Standardised copies of rows. */
    public float[][] apply(float[][] rows) {
        float[][] scaled = new float[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < mean.length; column++) {
                scaled[i][column] = (float) ((rows[i][column] - mean[column]) / deviation[column]);
            }
        }
        return scaled;
    }

    /** Brings standardised values of one column back to its own unit. */
    public double invert(int column, double value) {
        return value * deviation[column] + mean[column];
    }
}
