package dev.cadena.spi;

import dev.cadena.Optimizer;
import dev.cadena.Update;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Arrays of {@code double}. */
final class DoubleVectors implements Vectors<double[]> {
    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public double[] allocate(int length) {
        return new double[length];
    }

    @Override
    public double[][] allocateRows(int count) {
        return new double[count][];
    }

    @Override
    public int length(double[] array) {
        return array.length;
    }

    @Override
    public double[] copy(double[] array) {
        return array.clone();
    }

    @Override
    public void clear(double[] array) {
        Arrays.fill(array, 0);
    }

    @Override
    public double get(double[] array, int index) {
        return array[index];
    }

    @Override
    public void set(double[] array, int index, double value) {
        array[index] = value;
    }

    @Override
    public void update(
            Optimizer optimizer,
            Update update,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int to) {
        optimizer.update(update, weights, gradient, memory, from, to);
    }

    @Override
    public void regularize(
            double[] weights, double[] gradient, int from, int to, double scale, double l1, double l2, double limit) {
        for (int i = from; i < to; i++) {
            double w = weights[i];
            double g = Math.fma(l2, w, Math.fma(l1, DoubleMath.sign(w), scale * gradient[i]));
            gradient[i] = Math.max(-limit, Math.min(g, limit));
        }
    }

    @Override
    public void addSquares(double[] array, int at, int stride, int rows, double[] sums, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * stride;
            for (int j = 0; j < columns; j++) {
                double value = array[start + j];
                sums[j] = Math.fma(value, value, sums[j]);
            }
        }
    }

    @Override
    public void multiply(double[] array, int at, int stride, int rows, double[] factors, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * stride;
            for (int j = 0; j < columns; j++) {
                array[start + j] = array[start + j] * factors[j];
            }
        }
    }

    @Override
    public int panel(int left) {
        return DoubleKernels.ARITHMETIC.panel(left);
    }

    @Override
    public double[][] scratch(int rows, int inputs, int units) {
        return DoubleKernels.ARITHMETIC.scratch(rows, inputs, units);
    }

    @Override
    public int firstNonFinite(double[] array) {
        for (int i = 0; i < array.length; i++) {
            if (!Double.isFinite(array[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int firstInfinite(double[] array) {
        for (int i = 0; i < array.length; i++) {
            if (Double.isInfinite(array[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void encode(double[] array, int from, int count, ByteBuffer buffer) {
        buffer.asDoubleBuffer().put(array, from, count);
        buffer.position(buffer.position() + count * Double.BYTES);
    }

    @Override
    public void decode(ByteBuffer buffer, double[] array, int to, int count) {
        buffer.asDoubleBuffer().get(array, to, count);
        buffer.position(buffer.position() + count * Double.BYTES);
    }
}
