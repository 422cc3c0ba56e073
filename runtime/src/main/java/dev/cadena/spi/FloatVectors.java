package dev.cadena.spi;

import dev.cadena.Optimizer;
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
    public void update(Optimizer optimizer, float[] weights, float[] gradient, double scale) {
        optimizer.update(weights, gradient, scale);
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
