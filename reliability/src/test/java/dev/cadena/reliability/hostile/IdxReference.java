package dev.cadena.reliability.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An IDX file of unsigned bytes, all of it in memory, by the description of the format. */
final class IdxReference {
    private final int[] dimensions;

    /** What stands behind the header. */
    private final byte[] numbers;

    private IdxReference(int[] dimensions, byte[] numbers) {
        this.dimensions = dimensions;
        this.numbers = numbers;
    }

    /** The file, if it is one. */
    static Optional<IdxReference> of(byte[] file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean isWhole = decompress(file, content);
        ByteBuffer bytes = ByteBuffer.wrap(content.toByteArray());
        if (!isWhole || bytes.remaining() < 4 || bytes.getShort() != 0 || bytes.get() != 8) {
            return Optional.empty();
        }
        int rank = bytes.get();
        if (rank <= 0 || bytes.remaining() < 4 * rank) {
            return Optional.empty();
        }
        int[] dimensions = new int[rank];
        BigInteger product = BigInteger.ONE;
        for (int d = 0; d < rank; d++) {
            dimensions[d] = bytes.getInt();
            product = product.multiply(BigInteger.valueOf(dimensions[d]));
        }
        boolean fits =
                Arrays.stream(dimensions).allMatch(d -> d > 0) && product.equals(BigInteger.valueOf(bytes.remaining()));
        byte[] numbers = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        return fits ? Optional.of(new IdxReference(dimensions, numbers)) : Optional.empty();
    }

    /** How much a file holds, up to where it is damaged. */
    static long size(byte[] file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        decompress(file, content);
        return Math.max(file.length, content.size());
    }

    /** The number of dimensions. */
    int rank() {
        return dimensions.length;
    }

    float[][] images() {
        float[][] images = new float[dimensions[0]][numbers.length / dimensions[0]];
        for (int i = 0; i < numbers.length; i++) {
            images[i / images[0].length][i % images[0].length] = numbers[i] & 0xff;
        }
        return images;
    }

    int[] labels() {
        int[] labels = new int[numbers.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = numbers[i] & 0xff;
        }
        return labels;
    }

    /** Writes what a file holds, up to where it is damaged; tells whether that is all. */
    private static boolean decompress(byte[] file, ByteArrayOutputStream content) {
        if (file.length < 2 || file[0] != 0x1f || file[1] != (byte) 0x8b) {
            content.writeBytes(file);
            return true;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            in.transferTo(content);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
