package dev.cadena.io;

import dev.cadena.ModelFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** The bytes of a file, one after the other, with the SHA-256 of all of them where it tells its own. Confined to one thread. */
final class SealedInput {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String source;
    private final InputStream in;
    private final MessageDigest digest = Checksum.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final String checksum;
    private long position;

    /** Reads the first bytes. */
    SealedInput(String source, InputStream in) throws IOException {
        this.source = source;
        this.in = in;
        int length = in.readNBytes(buffer.array(), 0, BUFFER_BYTES);
        buffer.limit(length);
        checksum = Checksum.stored(buffer.array(), length);
        if (isSealed()) {
            Checksum.update(digest, buffer.array(), length);
        }
    }

    /** Whether the file tells its checksum. */
    boolean isSealed() {
        return !checksum.isEmpty();
    }

    /** The next byte. */
    int next() throws IOException {
        return need(1).get() & 0xff;
    }

    long nextLong() throws IOException {
        return need(Long.BYTES).getLong();
    }

    /** So many bytes, or more of those that follow, to be taken from the buffer. */
    private ByteBuffer need(int bytes) throws IOException {
        if (fill(bytes).remaining() < bytes) {
            throw problem("ends after " + (position + buffer.remaining()) + " bytes: it is cut off");
        }
        position += bytes;
        return buffer;
    }

    private ByteBuffer fill(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            int read = in.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
            digest.update(buffer.array(), buffer.position(), read);
            buffer.position(buffer.position() + read).flip();
        }
        return buffer;
    }

    /** Takes some of the bytes that follow, at least {@code unit} of them and at most as many as asked for. */
    ByteBuffer take(long most, int unit) throws IOException {
        need(unit);
        int length = (int) Math.min(most, buffer.remaining()) / unit * unit;
        position += length - unit;
        ByteBuffer part = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + length);
        return part;
    }

    /** Checks that the file ends here, and that it is as it was written. */
    void end() throws IOException {
        if (fill(1).hasRemaining()) {
            throw problem("goes on after the data that its header describes: it was changed");
        }
        if (isSealed() && !checksum.equals(Checksum.text(digest))) {
            throw problem("is damaged: its SHA-256 is not the one that it had when it was written");
        }
    }

    ModelFileException problem(String problem) {
        return new ModelFileException(source, problem);
    }
}
