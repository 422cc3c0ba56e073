package dev.cadena.lab.data;

import dev.cadena.DataException;
import dev.cadena.lab.internal.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Files in the <a href="https://yann.lecun.org/exdb/mnist/">IDX format</a>, in which MNIST and its successors come: unsigned
 * bytes of any number of dimensions, plain or compressed by gzip, which is told by their content.
 *
 * <pre>{@code
 * var folder = java.nio.file.Path.of("mnist");
 * float[][] images = Idx.images(folder.resolve("train-images-idx3-ubyte.gz")); // 60,000 rows of 784 numbers from 0 to 255
 * int[] digits = Idx.labels(folder.resolve("train-labels-idx1-ubyte.gz"));
 * Dataset data = Dataset.of(images, digits);
 * }</pre>
 *
 * <p>Pixels stay what they are: {@code @Rescale(by = 1 / 255.0)} belongs to the network, which then takes raw pixels wherever
 * it is used. A file is read whole and right or not at all, and takes no more memory than what it holds: 4 bytes for each of
 * its numbers, and some more for each row. What its header claims is checked against the size of the file before that.
 */
public final class Idx {
    private Idx() {}

    /**
     * {@return the images, or other items, of a file: a row of numbers from 0 to 255 for each, row-major, with channels last if
     * the file has them so}
     *
     * @param file a file of at least two dimensions, of which the first counts the items
     * @throws DataException if the file is damaged or cut off, or holds something else; {@link DataException#row()} is the
     *     item that could not be read, if one is to blame
     * @throws UncheckedIOException if the file cannot be read
     */
    public static float[][] images(Path file) {
        return read(file, source -> {
            if (source.dimensions().size() < 2) {
                throw source.problem("it has one dimension, and so holds labels: read it by Idx.labels", -1);
            }
            int itemSize = source.itemSize();
            List<float[]> images = new ArrayList<>();
            for (int i = 0; i < source.items(); i++) {
                byte[] pixels = source.next(itemSize, i);
                float[] image = new float[pixels.length];
                for (int j = 0; j < image.length; j++) {
                    image[j] = Byte.toUnsignedInt(pixels[j]);
                }
                images.add(image);
            }
            return images.toArray(float[][]::new);
        });
    }

    /**
     * {@return the labels of a file, from 0 to 255}
     *
     * @param file a file of one dimension
     * @throws DataException if the file is damaged or cut off, or holds something else
     * @throws UncheckedIOException if the file cannot be read
     */
    public static int[] labels(Path file) {
        return read(file, source -> {
            if (source.dimensions().size() != 1) {
                throw source.problem(
                        "its dimensions are " + source.dimensions() + ", and so it holds images: read it by Idx.images",
                        -1);
            }
            byte[] bytes = source.next(source.items(), -1);
            int[] labels = new int[bytes.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = Byte.toUnsignedInt(bytes[i]);
            }
            return labels;
        });
    }

    private static <T> T read(Path file, Content<T> content) {
        Objects.requireNonNull(file, "the file is null");
        try (IdxSource source = IdxSource.open(file)) {
            T read = content.of(source);
            source.expectEnd();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    private interface Content<T> {
        T of(IdxSource source) throws IOException;
    }
}
