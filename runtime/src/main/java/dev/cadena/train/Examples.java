package dev.cadena.train;

import dev.cadena.spi.Vectors;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Checked observations with their targets, stored one after the other.
 *
 * @param count the number of observations
 * @param x the components of all observations
 * @param inputs the number of components of an observation
 * @param y for each observation the components of its targets, and behind them its weight for each output
 * @param outputs the number of components of its targets
 * @param stride how many numbers of {@code y} belong to an observation
 * @param weights how often each observation counts
 * @param <A> {@code float[]} or {@code double[]}
 */
record Examples<A>(int count, A x, int inputs, A y, int outputs, int stride, RowWeights<A> weights) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Where the targets of an observation start. */
    int yAt(int row) {
        return row * stride;
    }

    /** The total weight of some observations. */
    double total(int[] order, int from, int to) {
        return weights.total(order, from, to);
    }

    /** Has some observations be those of a mean. */
    void balance(int[] order, int from, int to) {
        weights.balance(order, from, to, y, outputs);
    }

    /** Has all observations be those of a mean; returns their total weight. */
    double balance() {
        int[] all = order();
        balance(all, 0, count);
        return total(all, 0, count);
    }

    /** Takes an observation over from others, with its weights and marks. */
    void set(int row, Examples<A> others, int source) {
        System.arraycopy(others.x, source * inputs, x, row * inputs, inputs);
        System.arraycopy(others.y, source * stride, y, row * stride, stride);
        weights.set(row, others.weights, source);
    }

    /** Has one output be the only one that counts, and adds the weights of its targets to a total. */
    double only(int output, double total) {
        return weights.only(output, total, y, count, outputs);
    }

    /** A checksum of the observations, their targets and their weights, the same before and after {@link #balance}. */
    long checksum(Vectors<A> vectors) {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (int row = 0; row < count; row++) {
            update(checksum, buffer, vectors, x, row * inputs, inputs);
            update(checksum, buffer, vectors, y, yAt(row), outputs);
            for (int output = 0; output < stride - outputs; output++) {
                room(checksum, buffer, Double.BYTES).putDouble(weights.of(row, output));
            }
        }
        checksum.update(buffer.flip());
        return checksum.getValue();
    }

    private static <A> void update(
            CRC32C checksum, ByteBuffer buffer, Vectors<A> vectors, A array, int from, int length) {
        for (int i = 0; i < length; ) {
            room(checksum, buffer, vectors.bytes());
            int part = Math.min(length - i, buffer.remaining() / vectors.bytes());
            vectors.encode(array, from + i, part, buffer);
            i += part;
        }
    }

    private static ByteBuffer room(CRC32C checksum, ByteBuffer buffer, int bytes) {
        if (buffer.remaining() < bytes) {
            checksum.update(buffer.flip());
            buffer.clear();
        }
        return buffer;
    }

    /** All observations in their order. */
    int[] order() {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        return order;
    }
}
