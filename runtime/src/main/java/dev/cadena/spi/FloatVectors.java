package dev.cadena.spi;

import dev.cadena.Optimizer;
import java.util.Arrays;

/** Arrays of {@code float}. */
final class FloatVectors implements Vectors<float[]> {
    @Override
    public float[] allocate(int length) {
        return new float[length];
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
    public int firstNonFinite(float[] array) {
        for (int i = 0; i < array.length; i++) {
            if (!Float.isFinite(array[i])) {
                return i;
            }
        }
        return -1;
    }
}
