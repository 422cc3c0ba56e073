package dev.cadena.lab.data;

import dev.cadena.DataException;
import dev.cadena.lab.internal.Counts;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of one IDX file behind its header: two zeros, the type of its numbers, the number of its dimensions, and their
 * sizes as big-endian ints. Nothing is allocated that the size of the file does not justify.
 */
final class IdxSource implements AutoCloseable {
    private static final int UNSIGNED_BYTE = 8;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** No byte of a deflated file stands for more: see zlib's technical details, "maximum compression factor". */
    private static final long MAX_COMPRESSION = 1032;

    private final Path file;
    private final InputStream bytes;
    private final List<Integer> dimensions = new ArrayList<>();
    private long at;

    private IdxSource(Path file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static IdxSource open(Path file) throws IOException {
        long fileSize = Files.size(file);
        InputStream stored = new BufferedInputStream(Files.newInputStream(file));
        IdxSource source = new IdxSource(file, stored);
        try {
            stored.mark(2);
            boolean isCompressed = (stored.read() << Byte.SIZE | stored.read()) == GZIP_MAGIC;
            stored.reset();
            if (isCompressed) {
                source = new IdxSource(file, source.decompressed(stored));
            }
            source.readHeader(isCompressed, fileSize);
            return source;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private InputStream decompressed(InputStream stored) throws IOException {
        try {
            return new BufferedInputStream(new GZIPInputStream(stored));
        } catch (ZipException | EOFException e) {
            throw damaged(e, -1);
        }
    }

    private void readHeader(boolean isCompressed, long fileSize) throws IOException {
        byte[] magic = next(Integer.BYTES, -1);
        if (magic[0] != 0 || magic[1] != 0 || magic[3] <= 0) {
            throw problem(
                    "it is no IDX file: such a file begins with two zeros, a type and a number of dimensions", -1);
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw problem(
                    "its numbers are of type " + magic[2]
                            + ", but only unsigned bytes, of type 8, can be read: convert it",
                    -1);
        }
        long size = 1;
        for (int d = 0; d < magic[3]; d++) {
            int dimension = ByteBuffer.wrap(next(Integer.BYTES, -1)).getInt();
            if (dimension <= 0) {
                throw problem(
                        "dimension " + d + " is " + Integer.toUnsignedString(dimension)
                                + ": it is damaged, empty, or too large for arrays",
                        -1);
            }
            dimensions.add(dimension);
            // Saturates, as a product that is too large anyway need not be exact.
            size = Math.min(size, Long.MAX_VALUE / dimension) * dimension;
        }
        long limit = isCompressed ? fileSize * MAX_COMPRESSION : fileSize;
        if (size > limit - at || !isCompressed && size != limit - at) {
            throw problem(
                    "its dimensions " + dimensions + " are those of " + Counts.of(size, "byte") + " behind "
                            + at + " of the header, but the file has " + Counts.of(fileSize, "byte")
                            + (isCompressed ? ", compressed" : "") + ": it is cut off, or was changed",
                    -1);
        }
        if (itemSize(dimensions) > Integer.MAX_VALUE - 8) {
            throw problem("an item of its dimensions " + dimensions + " is more than one array can hold", -1);
        }
    }

    /** The sizes of all dimensions; the first counts the items. */
    List<Integer> dimensions() {
        return dimensions;
    }

    int items() {
        return dimensions.get(0);
    }

    /** The number of bytes of an item. */
    int itemSize() {
        return (int) itemSize(dimensions);
    }

    /** Exact, since all items together have been found to be not more than bytes can be. */
    private static long itemSize(List<Integer> dimensions) {
        return dimensions.stream().skip(1).mapToLong(d -> d).reduce(1, (a, b) -> a * b);
    }

    /**
     * The next bytes, of an item that messages name, or of none if it is −1. Reads in steps of the stream's own, so that memory
     * is taken for what there is, not for what is asked for.
     */
    byte[] next(int count, int item) throws IOException {
        byte[] read;
        try {
            read = bytes.readNBytes(count);
        } catch (ZipException | EOFException e) {
            throw damaged(e, item);
        }
        at += read.length;
        if (read.length < count) {
            throw problem("it ends after " + Counts.of(at, "byte") + of(item) + ": it is cut off", item);
        }
        return read;
    }

    /** Also lets the checksum of a compressed file be compared, which is done at its end. */
    void expectEnd() throws IOException {
        try {
            if (bytes.read() >= 0) {
                throw problem("it goes on behind byte " + at + ", where its dimensions " + dimensions + " end", -1);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(e, -1);
        }
    }

    private DataException damaged(IOException e, int item) {
        return problem(
                "its compressed content is damaged or cut off after " + Counts.of(at, "byte") + of(item) + " ("
                        + e.getMessage() + "): fetch it again",
                item);
    }

    private static String of(int item) {
        return item < 0 ? "" : ", in item " + item;
    }

    DataException problem(String problem, int item) {
        return new DataException(file + ": " + problem, item, -1);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
