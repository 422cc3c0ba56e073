package dev.cadena.io;

import dev.cadena.spi.Vectors;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Moves components between arrays and the little-endian bytes of a file, a small part at a time. */
final class TensorData<A> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Vectors<A> vectors;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    TensorData(Vectors<A> vectors, FileChannel channel) {
        this.vectors = vectors;
        this.channel = channel;
    }

    /** Appends {@code count} components, from {@code values[from]} on, to the file. */
    void append(A values, int from, int count) throws IOException {
        int part = BUFFER_BYTES / vectors.bytes();
        for (int i = 0; i < count; i += part) {
            buffer.clear();
            vectors.encode(values, from + i, Math.min(part, count - i), buffer);
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** Reads {@code count} components, from {@code position} in the file on, to {@code values[to]} and those behind it. */
    void read(long position, A values, int to, int count) throws IOException {
        int part = BUFFER_BYTES / vectors.bytes();
        for (int i = 0; i < count; i += part) {
            int length = Math.min(part, count - i);
            readFully(
                    channel,
                    position + (long) i * vectors.bytes(),
                    buffer.clear().limit(length * vectors.bytes()));
            vectors.decode(buffer.flip(), values, to + i, length);
        }
    }

    /** Fills a buffer from a position in a file on. */
    static void readFully(FileChannel channel, long position, ByteBuffer buffer) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            at += read;
        }
    }
}
