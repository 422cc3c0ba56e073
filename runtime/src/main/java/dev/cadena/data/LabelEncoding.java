package dev.cadena.data;

import dev.cadena.DataException;
import dev.cadena.internal.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The numbers of named classes: the name at index k of {@link #names()} is that of class k. It turns names into the class labels
 * that a network learns from, into one-hot rows that it reads, and labels back into names. Immutable and thread-safe.
 *
 * <pre>{@code
 * var values = java.util.List.of("virginica", "setosa", "setosa");
 * LabelEncoding species = LabelEncoding.fit(values); // setosa is 0, virginica 1
 * int[] labels = species.labels(values);             // {1, 0, 0}
 * float[][] rows = species.oneHot(values);           // {{0, 1}, {1, 0}, {1, 0}}
 * }</pre>
 *
 * <p>Fit it to the training data, and use that encoding ever after: other data may have other names. Where the network names its
 * classes by {@code @Labels}, {@link #of} takes these in their order: {@code LabelEncoding.of(network.species().labels())}.
 */
public final class LabelEncoding {
    /** So many names a message lists at most. */
    private static final int LISTED = 10;

    private final List<String> names;
    private final Map<String, Integer> labels;

    private LabelEncoding(List<String> names, Map<String, Integer> labels) {
        this.names = List.copyOf(names);
        this.labels = labels;
    }

    /**
     * {@return the encoding of the distinct values, in the order of their UTF-16 code units, which depends on no language}
     *
     * @param values names, each as often as it occurs
     * @throws DataException if there are none, or if one is null
     */
    public static LabelEncoding fit(Collection<String> values) {
        int row = 0;
        for (String value : values) {
            checkNotNull(value, row++);
        }
        return of(List.copyOf(new TreeSet<>(values)));
    }

    /**
     * {@return the encoding by names in a given order}
     *
     * @param names the name of each class, from 0
     * @throws DataException if there are none, if one is null, or if one occurs twice
     */
    public static LabelEncoding of(List<String> names) {
        if (names.isEmpty()) {
            throw new DataException("there are no names: at least one is needed", -1, -1);
        }
        Map<String, Integer> labels = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            checkNotNull(names.get(i), i);
            Integer earlier = labels.putIfAbsent(names.get(i), i);
            if (earlier != null) {
                throw new DataException(
                        "classes " + earlier + " and " + i + " have the same name \"" + names.get(i) + "\"", i, -1);
            }
        }
        return new LabelEncoding(names, labels);
    }

    private static void checkNotNull(String value, int row) {
        if (value == null) {
            throw new DataException(
                    "the name of row " + row + " is null: leave the row out, or give it a name", row, -1);
        }
    }

    /** {@return the name of each class, from 0} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the class of a name}
     *
     * @param name the name
     * @throws DataException if it is unknown
     */
    public int label(String name) {
        return find(name, -1);
    }

    /**
     * {@return the class of each value}
     *
     * @param values names, one for each observation
     * @throws DataException if one is unknown or null; {@link DataException#row()} is its index
     */
    public int[] labels(List<String> values) {
        int[] found = new int[values.size()];
        int row = 0;
        for (String value : values) {
            checkNotNull(value, row);
            found[row] = find(value, row);
            row++;
        }
        return found;
    }

    /** The class of a name, which messages say to be of a row unless that is −1. */
    private int find(String name, int row) {
        Integer label = labels.get(name);
        if (label == null) {
            throw new DataException(
                    "\"" + name + "\"" + (row < 0 ? "" : " of row " + row) + " is unknown: the names are " + listed()
                            + Names.didYouMean(name, names),
                    row,
                    -1);
        }
        return label;
    }

    /**
     * {@return a row for each value, as wide as there are names: 1 in the column of its class and 0 elsewhere}
     *
     * @param values names, one for each observation
     * @throws DataException as {@link #labels(List)}
     */
    public float[][] oneHot(List<String> values) {
        float[][] rows = new float[values.size()][names.size()];
        int row = 0;
        for (int label : labels(values)) {
            rows[row++][label] = 1;
        }
        return rows;
    }

    private String listed() {
        int further = Math.max(0, names.size() - LISTED);
        return String.join(", ", names.subList(0, names.size() - further))
                + (further == 0 ? "" : " and " + further + " more");
    }

    /** {@return the names} */
    @Override
    public String toString() {
        return names.toString();
    }
}
