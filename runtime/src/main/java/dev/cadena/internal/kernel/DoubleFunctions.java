package dev.cadena.internal.kernel;

import dev.cadena.spi.Batch;
import dev.cadena.spi.DoubleMath;

/**
 * Functions of each component of some rows of a matrix, which stand one behind the other with a multiple of 16 places each. What
 * lies behind the components may become anything. The arguments and the values may be the same array.
 */
interface DoubleFunctions {
    /** y = e^x. */
    default void exp(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.exp(x[i]);
            }
        }
    }

    /** y = e^x − 1. */
    default void expm1(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.expm1(x[i]);
            }
        }
    }

    /** y = ln x. */
    default void log(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.log(x[i]);
            }
        }
    }

    /** y = ln(1 + x). */
    default void log1p(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.log1p(x[i]);
            }
        }
    }

    /** y = 1 / (1 + e^−x). */
    default void sigmoid(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.sigmoid(x[i]);
            }
        }
    }

    /** y = ln(1 + e^x). */
    default void softplus(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.softplus(x[i]);
            }
        }
    }

    /** y = tanh x. */
    default void tanh(double[] x, double[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = DoubleMath.tanh(x[i]);
            }
        }
    }
}
