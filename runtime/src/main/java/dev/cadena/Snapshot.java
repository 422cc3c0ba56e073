package dev.cadena;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
 * @param updates the number of updates in the epoch that is under way
 * @param texts what else is told in words, by name
 * @param floats the vectors of a network of floats, by name
 * @param doubles vectors of double precision, by name; one of them, {@code history}, tells of the completed epochs
 */
public record Snapshot(
        int updates, Map<String, String> texts, Map<String, float[]> floats, Map<String, double[]> doubles) {
    private static final String HISTORY = "history";

    /** Of an epoch: two of its numbers may be missing, and a number before each of these tells. */
    private static final int COLUMNS = 7;

    /**
     * Creates a snapshot of what a training told.
     *
     * @param updates the number of updates in the epoch that is under way
     * @param texts what else is told in words, by name
     * @param floats the vectors of a network of floats, by name
     * @param doubles vectors of double precision, by name; one of them, {@code history}, tells of the completed epochs
     * @throws IllegalArgumentException if the history is of no whole number of epochs
     */
    public Snapshot {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        floats = Collections.unmodifiableMap(new LinkedHashMap<>(floats));
        doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
        int length = doubles.getOrDefault(HISTORY, new double[0]).length;
        if (length % COLUMNS != 0) {
            throw new IllegalArgumentException(
                    "the history has " + length + " values, but should have " + COLUMNS + " for each epoch");
        }
    }

    /**
     * Creates a snapshot of what a training told.
     *
     * @param ends of the completed epochs, from the first
     * @param updates the number of updates in the epoch that is under way
     * @param texts what else is told in words, by name
     * @param floats the vectors of a network of floats, by name
     * @param doubles vectors of double precision, by name; one that tells of completed epochs gives way to {@code ends}
     */
    public Snapshot(
            List<EpochEnd> ends,
            int updates,
            Map<String, String> texts,
            Map<String, float[]> floats,
            Map<String, double[]> doubles) {
        this(updates, texts, floats, withHistory(doubles, ends));
    }

    /** {@return the ends of the completed epochs, from the first; a new list} */
    public List<EpochEnd> ends() {
        double[] history = doubles.getOrDefault(HISTORY, new double[0]);
        List<EpochEnd> ends = new ArrayList<>(history.length / COLUMNS);
        for (int at = 0; at < history.length; at += COLUMNS) {
            ends.add(new EpochEnd(
                    ends.size() + 1,
                    (int) history[at],
                    history[at + 1],
                    history[at + 2],
                    optional(history, at + 3),
                    optional(history, at + 5)));
        }
        return ends;
    }

    private static OptionalDouble optional(double[] history, int at) {
        return history[at] == 0 ? OptionalDouble.empty() : OptionalDouble.of(history[at + 1]);
    }

    private static Map<String, double[]> withHistory(Map<String, double[]> doubles, List<EpochEnd> ends) {
        double[] history = new double[ends.size() * COLUMNS];
        int at = 0;
        for (EpochEnd end : ends) {
            history[at++] = end.epochs();
            history[at++] = end.loss();
            history[at++] = end.rate();
            history[at++] = end.validationLoss().isPresent() ? 1 : 0;
            history[at++] = end.validationLoss().orElse(0);
            history[at++] = end.validationAccuracy().isPresent() ? 1 : 0;
            history[at++] = end.validationAccuracy().orElse(0);
        }
        Map<String, double[]> all = new LinkedHashMap<>(doubles);
        all.put(HISTORY, history);
        return all;
    }
}
