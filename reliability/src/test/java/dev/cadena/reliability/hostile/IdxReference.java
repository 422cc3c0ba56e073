package dev.cadena.reliability.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An IDX file of unsigned bytes, all of it in memory, by the description of the format.
 *
 * @param dimensions the sizes
 * @param numbers the bytes behind the header
 */
record IdxReference(int[] dimensions, byte[] numbers) {
    /** The file, if it is one. */
    static Optional<IdxReference> of(byte[] file) {
        Content content = decompressed(file);
        ByteBuffer bytes = ByteBuffer.wrap(content.bytes);
        if (!content.isWhole || bytes.remaining() < 4 || bytes.getShort() != 0 || bytes.get() != 8) {
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
        byte[] numbers = Arrays.copyOfRange(content.bytes, bytes.position(), content.bytes.length);
        return fits ? Optional.of(new IdxReference(dimensions, numbers)) : Optional.empty();
    }

    /** How much a file holds, up to where it is damaged. */
    static long size(byte[] file) {
        return Math.max(file.length, decompressed(file).bytes.length);
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

    private static Content decompressed(byte[] file) {
        if (file.length < 2 || file[0] != 0x1f || file[1] != (byte) 0x8b) {
            return new Content(file, true);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            in.transferTo(bytes);
            return new Content(bytes.toByteArray(), true);
        } catch (IOException e) {
            return new Content(bytes.toByteArray(), false);
        }
    }

    private record Content(byte[] bytes, boolean isWhole) {}
}
