package dev.cadena.io;

import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a file in the <a href="https://github.com/huggingface/safetensors">safetensors</a> container, from its beginning to its end, by
 * stricter rules than the container's own: a header of at most 1 MiB, no member twice, tensors that cover the data without a gap, sizes
 * that fit their shapes and, where the file tells its SHA-256, that one. Nothing is allocated because a file says so: its header is read
 * piece by piece, and the arrays for its tensors are the caller's. Whoever has read all tensors calls {@link #end}, and trusts nothing
 * before. Confined to one thread.
 */
public final class TensorReader {
    private static final Comparator<TensorEntry> BY_PLACE =
            Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end);

    private final SealedInput in;
    private final HeaderReader header;
    private final List<TensorEntry> tensors;
    private int next;

    private TensorReader(SealedInput in, HeaderReader header, List<TensorEntry> tensors) {
        this.in = in;
        this.header = header;
        this.tensors = tensors;
    }

    /**
     * Reads from a reader that has read and checked the header.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Use<T> {
        /**
         * {@return what comes of it}
         *
         * @param reader the reader
         * @throws IOException if the bytes cannot be read
         */
        T of(TensorReader reader) throws IOException;
    }

    /**
     * {@return what comes of a file, also where another one replaces it meanwhile}
     *
     * @param <T> what comes of it
     * @param file the file
     * @param wanted texts that the metadata should hold
     * @param count the number of tensors that is expected
     * @param use what reads the tensors
     * @throws IOException if the file cannot be read
     * @throws dev.cadena.ModelFileException if the header is damaged
     */
    public static <T> T read(Path file, Map<String, String> wanted, int count, Use<T> use) throws IOException {
        return Uninterrupted.run(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                InputStream in = Channels.newInputStream(channel);
                return use.of(open(file.toString(), in, channel.size(), wanted, count));
            }
        });
    }

    /**
     * {@return a reader that has read and checked the header}
     *
     * @param source the name of the file, for messages
     * @param in the bytes, which the caller closes
     * @param size the number of bytes; negative where it is not known before
     * @param wanted texts that the metadata should hold: {@link #differences} tells which do not
     * @param count the number of tensors that is expected; some more are read
     * @throws IOException if the bytes cannot be read
     * @throws dev.cadena.ModelFileException if the header is damaged
     */
    public static TensorReader open(String source, InputStream in, long size, Map<String, String> wanted, int count)
            throws IOException {
        SealedInput bytes = new SealedInput(source, in);
        long length = bytes.nextLong();
        if (length < 0 || length > TensorWriter.MAX_HEADER_BYTES || size >= 0 && length > size - Long.BYTES) {
            throw bytes.problem("claims a header of " + Long.toUnsignedString(length) + " bytes"
                    + (size < 0 ? "" : " in a file of " + size) + ": it is cut off, or no safetensors file");
        }
        HeaderReader header = new HeaderReader(bytes, (int) length, wanted, count);
        header.read();
        List<TensorEntry> tensors = new ArrayList<>(header.tensors());
        tensors.sort(BY_PLACE);
        long end = 0;
        for (TensorEntry tensor : tensors) {
            if (tensor.begin() != end || tensor.end() < end) {
                throw bytes.problem("tensor " + tensor.name() + " stands at bytes " + tensor.begin() + " to "
                        + tensor.end() + " of the data, but should begin at " + end);
            }
            if (tensor.bytes() != tensor.bytesOfShape()) {
                throw bytes.problem("tensor " + tensor.name() + " takes " + tensor.bytes() + " bytes, but its dtype "
                        + tensor.dtype() + " and its shape " + tensor.shape() + " say otherwise");
            }
            end = tensor.end();
        }
        long described = Long.BYTES + length + end;
        if (size >= 0 && size != described) {
            throw bytes.problem("is " + size + " bytes long, but its header describes " + described
                    + ": it is cut off, or was changed");
        }
        return new TensorReader(bytes, header, List.copyOf(tensors));
    }

    /** {@return whether the file tells its SHA-256, which {@link #end} compares} */
    public boolean isSealed() {
        return in.isSealed();
    }

    /** {@return the texts of the metadata that begin with {@code cadena.} and were not wanted} */
    public Map<String, String> metadata() {
        return Map.copyOf(header.metadata());
    }

    /** {@return what the metadata do not hold of what was wanted, in words; empty if nothing} */
    public List<String> differences() {
        return List.copyOf(header.differences());
    }

    /** {@return the tensors, in the order of their data, in which they are to be read} */
    public List<TensorEntry> tensors() {
        return tensors;
    }

    /**
     * Reads the next tensor, whose components are of the type of an array.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param vectors what to do with the array
     * @param values takes the components
     * @param offset where they are put
     * @throws IOException if the bytes cannot be read
     * @throws dev.cadena.ModelFileException if the file is cut off
     */
    public <A> void read(Vectors<A> vectors, A values, int offset) throws IOException {
        int at = offset;
        for (long left = tensors.get(next++).bytes(); left > 0; ) {
            ByteBuffer part = in.take(left, vectors.bytes());
            left -= part.remaining();
            int count = part.remaining() / vectors.bytes();
            vectors.decode(part, values, at, count);
            at += count;
        }
    }

    /**
     * Reads the next tensor as it is.
     *
     * @param parts takes its bytes, some whole components at a time, in the byte order of the file
     * @throws IOException if the bytes cannot be read
     * @throws dev.cadena.ModelFileException if the file is cut off
     */
    public void read(Consumer<ByteBuffer> parts) throws IOException {
        TensorEntry tensor = tensors.get(next++);
        for (long left = tensor.bytes(); left > 0; ) {
            ByteBuffer part = in.take(left, tensor.componentBytes());
            left -= part.remaining();
            parts.accept(part);
        }
    }

    /**
     * Checks that nothing follows the last tensor, and that the whole file is as it was written.
     *
     * @throws IOException if the bytes cannot be read
     * @throws dev.cadena.ModelFileException if it is not
     */
    public void end() throws IOException {
        in.end();
    }
}
