package dev.cadena.lab.checkpoint;

import dev.cadena.ModelFileException;
import dev.cadena.Snapshot;
import dev.cadena.io.Tensor;
import dev.cadena.io.TensorEntry;
import dev.cadena.io.TensorReader;
import dev.cadena.io.TensorWriter;
import dev.cadena.lab.internal.Reasons;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A snapshot in a file, in the container and by the rules of a network's: written in one step, with a SHA-256 of all of it; read whole and
 * right, or not at all. Thread-safe.
 *
 * <pre>{@code
 * Path file = Files.createTempDirectory("guide").resolve("training.safetensors");
 * try (Trainer trainer = network.trainer(x, labels, training)) {
 *     trainer.epoch();
 *     SnapshotFile.write(file, trainer.snapshot());
 * }
 * network.train(x, labels, training.epochs(5).from(SnapshotFile.read(file)));
 * }</pre>
 */
public final class SnapshotFile {
    /** How the names of a snapshot's texts begin, and others in the metadata do not. */
    private static final String TEXTS = "cadena.";

    private static final String KIND = TEXTS + "kind";
    private static final String CHECKPOINT = "checkpoint 1";
    private static final String UPDATES = TEXTS + "updates";

    /** What tells the vectors of double precision of a network of floats from its own. */
    private static final String PRECISE = "precise.";

    /** More than any training has, and few enough for a header. */
    private static final int MOST_VECTORS = 1 << 13;

    private static final int MOST_COMPONENTS = Integer.MAX_VALUE - 8;

    private SnapshotFile() {}

    /**
     * Writes a snapshot. A crash, or a failure, leaves an old file as it was.
     *
     * @param file the file
     * @param snapshot the snapshot
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if a name in it is none that a training gives, so that it could not be read again
     */
    public static void write(Path file, Snapshot snapshot) {
        Objects.requireNonNull(file, "the file is null");
        checkNames(snapshot);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.putAll(snapshot.texts());
        texts.put(KIND, CHECKPOINT);
        texts.put(UPDATES, String.valueOf(snapshot.updates()));
        List<Tensor<?>> tensors = new ArrayList<>();
        snapshot.floats().forEach((name, values) -> tensors.add(tensor(name, Vectors.FLOAT, values, values.length)));
        snapshot.doubles()
                .forEach((name, values) -> tensors.add(tensor(PRECISE + name, Vectors.DOUBLE, values, values.length)));
        TensorWriter.write("a checkpoint", file, texts, tensors);
    }

    private static void checkNames(Snapshot snapshot) {
        for (String name : snapshot.texts().keySet()) {
            if (!name.startsWith(TEXTS) || name.equals(KIND) || name.equals(UPDATES)) {
                throw new IllegalArgumentException("a checkpoint cannot hold a text named " + name);
            }
        }
        for (String name : snapshot.floats().keySet()) {
            if (name.startsWith(PRECISE)) {
                throw new IllegalArgumentException("a checkpoint cannot hold a vector of floats named " + name);
            }
        }
    }

    private static <A> Tensor<A> tensor(String name, Vectors<A> vectors, A values, long length) {
        return new Tensor<>(name, List.of(length), vectors, values, 0);
    }

    /**
     * {@return the snapshot that a file holds} Whether a training can go on with it, the training tells.
     *
     * @param file the file
     * @throws ModelFileException if it is damaged, or no snapshot
     * @throws UncheckedIOException if it cannot be read
     */
    public static Snapshot read(Path file) {
        Objects.requireNonNull(file, "the file is null");
        try {
            return TensorReader.read(
                    file, Map.of(KIND, CHECKPOINT), MOST_VECTORS, reader -> read(file.toString(), reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a checkpoint from " + file + ": " + Reasons.of(e), e);
        }
    }

    private static Snapshot read(String source, TensorReader reader) throws IOException {
        if (!reader.isSealed()) {
            throw new ModelFileException(source, "is no checkpoint: it tells no SHA-256 of its own");
        }
        if (!reader.differences().isEmpty()) {
            throw new ModelFileException(source, "is no checkpoint: " + String.join("; ", reader.differences()));
        }
        Map<String, float[]> floats = new LinkedHashMap<>();
        Map<String, double[]> doubles = new LinkedHashMap<>();
        for (TensorEntry entry : reader.tensors()) {
            if (entry.bytes() / entry.componentBytes() > MOST_COMPONENTS) {
                throw new ModelFileException(source, "tensor " + entry.name() + " is longer than an array");
            }
            boolean isPrecise = entry.name().startsWith(PRECISE);
            if (isPrecise && entry.dtype().equals("F64")) {
                doubles.put(entry.name().substring(PRECISE.length()), read(reader, Vectors.DOUBLE, entry));
            } else if (!isPrecise && entry.dtype().equals("F32")) {
                floats.put(entry.name(), read(reader, Vectors.FLOAT, entry));
            } else {
                throw new ModelFileException(source, "is no checkpoint: it has the unknown tensor " + entry.name());
            }
        }
        reader.end();
        Map<String, String> texts = new LinkedHashMap<>(reader.metadata());
        int updates = updates(source, texts.remove(UPDATES));
        try {
            return new Snapshot(updates, texts, floats, doubles);
        } catch (IllegalArgumentException e) {
            throw new ModelFileException(source, "is no checkpoint: " + e.getMessage());
        }
    }

    private static <A> A read(TensorReader reader, Vectors<A> vectors, TensorEntry entry) throws IOException {
        A values = vectors.allocate((int) (entry.bytes() / vectors.bytes()));
        reader.read(vectors, values, 0);
        return values;
    }

    private static int updates(String source, String text) {
        try {
            if (text != null) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException e) {
            // Reported below, as one that is missing is.
        }
        throw new ModelFileException(source, "is no checkpoint: its number of updates is " + text);
    }
}
