package dev.cadena.io;

import dev.cadena.Layer;
import dev.cadena.internal.Reasons;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Saves and loads the weights and the state of a network: a tensor {@code <layer>.<parameter>} for each weight tensor, in the order
 * of W, then one for each tensor of S, as F32 or F64.
 */
public final class ModelFile {
    /** The header is padded with blanks, so that the data behind it is aligned for every dtype. */
    private static final int ALIGNMENT = 8;

    private ModelFile() {}

    /**
     * Saves weights. A crash, or a failure, leaves an old file as it was.
     *
     * @param weights W, and S behind it
     * @param <A> {@code float[]} or {@code double[]}
     * @param file the file
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @throws UncheckedIOException if the file cannot be written
     */
    public static <A> void save(Path file, List<Layer> layers, Vectors<A> vectors, A weights) {
        Objects.requireNonNull(file, "the file is null");
        List<StoredTensor> tensors = StoredTensor.of(layers);
        ByteBuffer header = encoded(header(layers, tensors, vectors));
        try {
            AtomicFile.write(file, channel -> {
                while (header.hasRemaining()) {
                    channel.write(header);
                }
                TensorData<A> data = new TensorData<>(vectors, channel);
                for (StoredTensor tensor : tensors) {
                    data.append(weights, tensor.offset(), tensor.size());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot save the network to " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    /**
     * Loads weights, all of them or none.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param file the file
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @return W, and S behind it
     * @throws dev.cadena.ModelFileException if the file is damaged, or holds other weights than those of {@code layers}
     * @throws UncheckedIOException if the file cannot be read
     */
    public static <A> A load(Path file, List<Layer> layers, Vectors<A> vectors) {
        Objects.requireNonNull(file, "the file is null");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ModelReader<>(file, channel, layers, vectors).read();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot load a network from " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    private static Header header(List<Layer> layers, List<StoredTensor> tensors, Vectors<?> vectors) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "cadena");
        for (Layer layer : layers) {
            if (!layer.labels().isEmpty()) {
                metadata.put(labelsKey(layer), HeaderWriter.strings(layer.labels()));
            }
        }
        Map<String, TensorEntry> entries = new LinkedHashMap<>();
        long end = 0;
        for (StoredTensor tensor : tensors) {
            long begin = end;
            end = begin + (long) tensor.size() * vectors.bytes();
            entries.put(tensor.name(), new TensorEntry(dtype(vectors), tensor.shape(), begin, end));
        }
        return new Header(metadata, entries);
    }

    private static ByteBuffer encoded(Header header) {
        byte[] json = HeaderWriter.write(header).getBytes(StandardCharsets.US_ASCII);
        int length = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(json);
        while (buffer.hasRemaining()) {
            buffer.put((byte) ' ');
        }
        return buffer.flip();
    }

    /** The metadata that holds the names of a layer's classes: an order that no shape would tell. */
    static String labelsKey(Layer layer) {
        return "cadena.labels." + layer.name();
    }

    static String dtype(Vectors<?> vectors) {
        return "F" + vectors.bytes() * Byte.SIZE;
    }
}
