package dev.cadena.io;

import dev.cadena.internal.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes files in the <a href="https://github.com/huggingface/safetensors">safetensors</a> container, with a SHA-256 of the whole file in
 * its metadata. A crash, or a failure, leaves an old file as it was. Thread-safe: threads that write the same file at once leave what one
 * of them wrote.
 */
public final class TensorWriter {
    /** The longest header that {@link TensorReader} reads: a thousandth of it describes a network. */
    static final int MAX_HEADER_BYTES = 1 << 20;

    /** The header is padded with blanks, so that the data behind it is aligned for every dtype. */
    private static final int ALIGNMENT = 8;

    private static final int BUFFER_BYTES = 1 << 16;

    private TensorWriter() {}

    /**
     * Writes a file.
     *
     * @param what what is saved, for messages
     * @param file the file
     * @param metadata texts by key
     * @param tensors the tensors, in the order in which they are written
     * @throws UncheckedIOException if it cannot be written; an old one is then as it was
     * @throws IllegalArgumentException if the header would be longer than 1 MiB, or hold a name twice
     */
    public static void write(String what, Path file, Map<String, String> metadata, List<? extends Tensor<?>> tensors) {
        checkNames(what, metadata, tensors);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Checksum.KEY, Checksum.NONE);
        texts.putAll(metadata);
        ByteBuffer header = encoded(what, HeaderWriter.write(texts, tensors));
        try {
            AtomicFile.write(file, channel -> {
                MessageDigest digest = Checksum.digest();
                append(header.duplicate(), digest, channel);
                ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (Tensor<?> tensor : tensors) {
                    append(tensor, buffer, digest, channel);
                }
                ByteBuffer checksum = StandardCharsets.US_ASCII.encode(Checksum.text(digest));
                for (long at = Checksum.AT; checksum.hasRemaining(); ) {
                    at += channel.write(checksum, at);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot save " + what + " to " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    private static void checkNames(String what, Map<String, String> metadata, List<? extends Tensor<?>> tensors) {
        Set<String> names = new HashSet<>(Set.of(HeaderWriter.METADATA));
        for (Tensor<?> tensor : tensors) {
            if (!names.add(tensor.name())) {
                throw new IllegalArgumentException(
                        "cannot save " + what + ": two parts of it have the name " + tensor.name());
            }
        }
        if (metadata.containsKey(Checksum.KEY)) {
            throw new IllegalArgumentException(
                    "cannot save " + what + ": it has a text named " + Checksum.KEY + ", as the file does");
        }
    }

    private static ByteBuffer encoded(String what, String json) {
        int length = (json.length() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (length > MAX_HEADER_BYTES) {
            throw new IllegalArgumentException(
                    "cannot save " + what + ": its description takes " + length + " bytes, but a header has at most "
                            + MAX_HEADER_BYTES + ": give layers and classes shorter names");
        }
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(json.getBytes(StandardCharsets.US_ASCII));
        while (buffer.hasRemaining()) {
            buffer.put((byte) ' ');
        }
        return buffer.flip();
    }

    private static <A> void append(Tensor<A> tensor, ByteBuffer buffer, MessageDigest digest, FileChannel channel)
            throws IOException {
        int part = BUFFER_BYTES / tensor.vectors().bytes();
        int count = tensor.size();
        for (int i = 0; i < count; i += part) {
            buffer.clear();
            tensor.vectors().encode(tensor.values(), tensor.offset() + i, Math.min(part, count - i), buffer);
            append(buffer.flip(), digest, channel);
        }
    }

    private static void append(ByteBuffer bytes, MessageDigest digest, FileChannel channel) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
