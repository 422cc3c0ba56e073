package dev.cadena.benchmark.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Observations with their classes.
 *
 * @param rows an observation each
 * @param labels their classes
 */
@SuppressWarnings("ArrayRecordComponent") // a value to read, compared by nobody
public record Samples(float[][] rows, int[] labels) {
    /** Names the folder of the MNIST images, where there is one. */
    public static final String MNIST = "benchmark.mnist";

    /** A multiple of every batch size that is measured, and less than the number of images. */
    public static final int COUNT = 9_984;

    /** {@return {@link #COUNT} images of digits if the shape reads such and the folder is known, numbers from 0 to 1 otherwise} */
    public static Samples of(Shape shape) {
        String folder = System.getProperty(MNIST);
        if (folder != null && shape.inputs() == 784) {
            return IdxFile.digits(Path.of(folder)).first(COUNT);
        }
        return random(shape, COUNT);
    }

    /** {@return as many observations as asked for, always the same} */
    public static Samples random(Shape shape, int count) {
        var random = new SplittableRandom(7);
        float[][] rows = new float[count][shape.inputs()];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < shape.inputs(); j++) {
                rows[i][j] = (float) random.nextDouble();
            }
            labels[i] = random.nextInt(shape.classes());
        }
        return new Samples(rows, labels);
    }

    private Samples first(int count) {
        return new Samples(Arrays.copyOf(rows, count), Arrays.copyOf(labels, count));
    }

    /** {@return the first observations, again and again, in batches of a size: for peers that want them prepared} */
    public Samples batch(int index, int size) {
        int from = index * size;
        return new Samples(Arrays.copyOfRange(rows, from, from + size), Arrays.copyOfRange(labels, from, from + size));
    }

    /** {@return the rows as one array} */
    public float[] flat() {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return flat;
    }

    /** {@return a row for each label, 1 at its class and 0 elsewhere} */
    public float[][] oneHot(int classes) {
        float[][] targets = new float[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i][labels[i]] = 1;
        }
        return targets;
    }
}
