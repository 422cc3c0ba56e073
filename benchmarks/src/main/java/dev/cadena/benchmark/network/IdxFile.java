package dev.cadena.benchmark.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the 10,000 test images of MNIST: bytes behind a header of a magic number and the sizes, compressed. */
final class IdxFile {
    private IdxFile() {}

    static Samples digits(Path folder) {
        byte[][] images = read(folder.resolve("t10k-images-idx3-ubyte.gz"), 3);
        byte[][] labels = read(folder.resolve("t10k-labels-idx1-ubyte.gz"), 1);
        float[][] rows = new float[images.length][images[0].length];
        int[] classes = new int[images.length];
        for (int i = 0; i < images.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = Byte.toUnsignedInt(images[i][j]) / 255f;
            }
            classes[i] = labels[i][0];
        }
        return new Samples(rows, classes);
    }

    private static byte[][] read(Path file, int rank) {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            int magic = in.readInt();
            if (magic != 0x800 + rank) {
                throw new IOException(
                        file + " begins with " + magic + ", which is no header of bytes in " + rank + " dimensions");
            }
            byte[][] items = new byte[in.readInt()][];
            int size = 1;
            for (int i = 1; i < rank; i++) {
                size *= in.readInt();
            }
            for (int i = 0; i < items.length; i++) {
                items[i] = in.readNBytes(size);
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
