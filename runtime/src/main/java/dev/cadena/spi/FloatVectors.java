package dev.cadena.spi;

import dev.cadena.Optimizer;
import dev.cadena.Update;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Arrays of {@code float}. */
final class FloatVectors implements Vectors<float[]> {
    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public float[] allocate(int length) {
        return new float[length];
    }

    @Override
    public float[][] allocateRows(int count) {
        return new float[count][];
    }

    @Override
    public int length(float[] array) {
        return array.length;
    }

    @Override
    public float[] copy(float[] array) {
        return array.clone();
    }

    @Override
    public void clear(float[] array) {
        Arrays.fill(array, 0);
    }

    @Override
    public double get(float[] array, int index) {
        return array[index];
    }

    @Override
    public void set(float[] array, int index, double value) {
        array[index] = (float) value;
    }

    @Override
    public void update(
            Optimizer optimizer, Update update, float[] weights, float[] gradient, float[][] memory, int from, int to) {
        optimizer.update(update, weights, gradient, memory, from, to);
    }

    @Override
    public void regularize(
            float[] weights, float[] gradient, int from, int to, double scale, double l1, double l2, double limit) {
        float s = (float) scale;
        float a = (float) l1;
        float b = (float) l2;
        float most = (float) limit;
        for (int i = from; i < to; i++) {
            float w = weights[i];
            float g = Math.fma(b, w, Math.fma(a, FloatMath.sign(w), s * gradient[i]));
            gradient[i] = Math.max(-most, Math.min(g, most));
        }
    }

    @Override
    public void addSquares(float[] array, int at, int stride, int rows, double[] sums, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * stride;
            for (int j = 0; j < columns; j++) {
                double value = array[start + j];
                sums[j] = Math.fma(value, value, sums[j]);
            }
        }
    }

    @Override
    public void multiply(float[] array, int at, int stride, int rows, double[] factors, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * stride;
            for (int j = 0; j < columns; j++) {
                array[start + j] = (float) (array[start + j] * factors[j]);
            }
        }
    }

    @Override
    public int panel(int left) {
        return FloatKernels.ARITHMETIC.panel(left);
    }

    @Override
    public float[][] scratch(int rows, int inputs, int units) {
        return FloatKernels.ARITHMETIC.scratch(rows, inputs, units);
    }

    @Override
    public int firstNonFinite(float[] array) {
        for (int i = 0; i < array.length; i++) {
            if (!Float.isFinite(array[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int firstInfinite(float[] array) {
        for (int i = 0; i < array.length; i++) {
            if (Float.isInfinite(array[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void encode(float[] array, int from, int count, ByteBuffer buffer) {
        buffer.asFloatBuffer().put(array, from, count);
        buffer.position(buffer.position() + count * Float.BYTES);
    }

    @Override
    public void decode(ByteBuffer buffer, float[] array, int to, int count) {
        buffer.asFloatBuffer().get(array, to, count);
        buffer.position(buffer.position() + count * Float.BYTES);
    }
}
