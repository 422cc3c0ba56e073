package dev.cadena;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a training has come: all that it takes to go on, after some update, as if it had never ended. A value that a training makes and
 * another one begins with; in between it may be kept anywhere. Immutable and thread-safe, as long as nobody writes to its arrays.
 *
 * <pre>{@code
 * Snapshot snapshot;
 * try (Trainer trainer = network.trainer(x, labels, training)) {
 *     trainer.step();
 *     snapshot = trainer.snapshot();
 * }
 * try (Trainer trainer = network.trainer(x, labels, training.from(snapshot))) {
 *     trainer.step(); // the second update
 * }
 * }</pre>
 *
 * @param ends of the completed epochs
 * @param updates the number of updates in the epoch that is under way
 * @param texts what else is told in words, by name
 * @param floats the vectors of a network of floats, by name
 * @param doubles vectors of double precision, by name
 */
public record Snapshot(
        List<EpochEnd> ends,
        int updates,
        Map<String, String> texts,
        Map<String, float[]> floats,
        Map<String, double[]> doubles) {
    /**
     * Creates a snapshot of what a training told.
     *
     * @param ends of the completed epochs
     * @param updates the number of updates in the epoch that is under way
     * @param texts what else is told in words, by name
     * @param floats the vectors of a network of floats, by name
     * @param doubles vectors of double precision, by name
     */
    public Snapshot {
        ends = List.copyOf(ends);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        floats = Collections.unmodifiableMap(new LinkedHashMap<>(floats));
        doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
    }
}
