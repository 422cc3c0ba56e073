package dev.cadena.internal.kernel;

import dev.cadena.spi.Batch;
import dev.cadena.spi.FloatMath;

/**
 * Functions of each component of some rows of a matrix, which stand one behind the other with a multiple of 16 places each. What
 * lies behind the components may become anything. The arguments and the values may be the same array.
 */
interface FloatFunctions {
    /** y = e^x. */
    default void exp(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.exp(x[i]);
            }
        }
    }

    /** y = e^x − 1. */
    default void expm1(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.expm1(x[i]);
            }
        }
    }

    /** y = ln x. */
    default void log(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.log(x[i]);
            }
        }
    }

    /** y = ln(1 + x). */
    default void log1p(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.log1p(x[i]);
            }
        }
    }

    /** y = 1 / (1 + e^−x). */
    default void sigmoid(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.sigmoid(x[i]);
            }
        }
    }

    /** y = ln(1 + e^x). */
    default void softplus(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.softplus(x[i]);
            }
        }
    }

    /** y = tanh x. */
    default void tanh(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        for (int at = from * width; at < to * width; at += width) {
            for (int i = at; i < at + count; i++) {
                y[i] = FloatMath.tanh(x[i]);
            }
        }
    }
}
