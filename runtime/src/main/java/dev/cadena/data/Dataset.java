package dev.cadena.data;

import dev.cadena.DataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Observations with their targets: a view of arrays, of which each network that is given the data set makes a copy of its
 * own, and checks it. Immutable; as thread-safe as its arrays are.
 *
 * <p>{@link #of(float[][], float[][])} and its kin serve networks with one input and one output that has a loss. For any other
 * network, the columns of a data set have the names of its input layers and of its output layers with a loss; their order does
 * not matter:
 *
 * <pre>{@code
 * Dataset data = Dataset.builder()
 *     .input("pixels", images)
 *     .input("age", ages)
 *     .target("diagnosis", labels)
 *     .build();
 * }</pre>
 *
 * <p>The targets of an output with several components are rows, or class labels where it stands for a class: label k stands for
 * the row that is 1 in column k and 0 elsewhere. With a single component they are rows of one value, a plain column, or the
 * labels 0 and 1.
 */
public final class Dataset {
    /** What the columns of a data set without names are called: the empty string, which is the name of no layer. */
    public static final String UNNAMED = "";

    private final Map<String, Table> inputs;
    private final Map<String, Targets> targets;
    private final Optional<Dataset> validation;

    private Dataset(Map<String, Table> inputs, Map<String, Targets> targets) {
        this(
                Collections.unmodifiableMap(new LinkedHashMap<>(inputs)),
                Collections.unmodifiableMap(new LinkedHashMap<>(targets)),
                Optional.empty());
    }

    private Dataset(Map<String, Table> inputs, Map<String, Targets> targets, Optional<Dataset> validation) {
        this.inputs = inputs;
        this.targets = targets;
        this.validation = validation;
    }

    /**
     * {@return the same data set, for a training whose epochs are judged by other data, which it does not see}
     *
     * <pre>{@code
     * network.train(Dataset.of(x, y).validatedBy(Dataset.of(otherX, otherY)), training);
     * }</pre>
     *
     * @param validation observations with their targets
     */
    public Dataset validatedBy(Dataset validation) {
        Objects.requireNonNull(validation, "the validation data are null: leave them out for none");
        return new Dataset(inputs, targets, Optional.of(validation));
    }

    /** {@return the data that judge the epochs of a training; empty where none do} */
    public Optional<Dataset> validation() {
        return validation;
    }

    private static Dataset of(Table inputs, Targets targets) {
        return new Dataset(Map.of(UNNAMED, inputs), Map.of(UNNAMED, targets));
    }

    private static Dataset of(Table inputs, Table targets) {
        return of(inputs, new Targets.Rows(targets));
    }

    private static Dataset of(Table inputs, int[] labels) {
        if (labels == null) {
            throw new DataException("the labels are null", -1, -1);
        }
        return of(inputs, new Targets.Labels(labels));
    }

    /**
     * {@return observations with class labels}
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     */
    public static Dataset of(float[][] x, int[] labels) {
        return of(Table.of(x), labels);
    }

    /**
     * {@return observations with targets}
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     */
    public static Dataset of(float[][] x, float[][] targets) {
        return of(Table.of(x), Table.of(targets));
    }

    /**
     * {@return observations with targets for an output of a single component}
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     */
    public static Dataset of(float[][] x, float[] targets) {
        return of(Table.of(x), Table.of(targets));
    }

    /**
     * {@return observations with class labels}
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     */
    public static Dataset of(double[][] x, int[] labels) {
        return of(Table.of(x), labels);
    }

    /**
     * {@return observations with targets}
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     */
    public static Dataset of(double[][] x, double[][] targets) {
        return of(Table.of(x), Table.of(targets));
    }

    /**
     * {@return observations with targets for an output of a single component}
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     */
    public static Dataset of(double[][] x, double[] targets) {
        return of(Table.of(x), Table.of(targets));
    }

    /** {@return a builder of a data set whose columns have names} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the observations by input layer, in the order in which they were named; {@link #UNNAMED} without names} */
    public Map<String, Table> inputs() {
        return inputs;
    }

    /** {@return the targets by output layer, in the order in which they were named; {@link #UNNAMED} without names} */
    public Map<String, Targets> targets() {
        return targets;
    }

    /** Collects the columns of a data set. Confined to one thread. */
    public static final class Builder {
        private final Map<String, Table> inputs = new LinkedHashMap<>();
        private final Map<String, Targets> targets = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds what an input layer reads.
         *
         * @param name the name of the layer
         * @param rows a row for each observation
         * @return this builder
         * @throws DataException if there is such an input already
         */
        public Builder input(String name, float[][] rows) {
            return input(name, Table.of(rows));
        }

        /**
         * Adds what an input layer reads.
         *
         * @param name the name of the layer
         * @param rows a row for each observation
         * @return this builder
         * @throws DataException if there is such an input already
         */
        public Builder input(String name, double[][] rows) {
            return input(name, Table.of(rows));
        }

        /**
         * Adds what an input layer of a single component reads.
         *
         * @param name the name of the layer
         * @param column a number for each observation
         * @return this builder
         * @throws DataException if there is such an input already
         */
        public Builder input(String name, float[] column) {
            return input(name, Table.of(column));
        }

        /**
         * Adds what an input layer of a single component reads.
         *
         * @param name the name of the layer
         * @param column a number for each observation
         * @return this builder
         * @throws DataException if there is such an input already
         */
        public Builder input(String name, double[] column) {
            return input(name, Table.of(column));
        }

        /**
         * Adds the targets of an output layer.
         *
         * @param name the name of the layer
         * @param rows a row for each observation
         * @return this builder
         * @throws DataException if that output has targets already
         */
        public Builder target(String name, float[][] rows) {
            return target(name, new Targets.Rows(Table.of(rows)));
        }

        /**
         * Adds the targets of an output layer.
         *
         * @param name the name of the layer
         * @param rows a row for each observation
         * @return this builder
         * @throws DataException if that output has targets already
         */
        public Builder target(String name, double[][] rows) {
            return target(name, new Targets.Rows(Table.of(rows)));
        }

        /**
         * Adds the targets of an output layer of a single component.
         *
         * @param name the name of the layer
         * @param column a number for each observation
         * @return this builder
         * @throws DataException if that output has targets already
         */
        public Builder target(String name, float[] column) {
            return target(name, new Targets.Rows(Table.of(column)));
        }

        /**
         * Adds the targets of an output layer of a single component.
         *
         * @param name the name of the layer
         * @param column a number for each observation
         * @return this builder
         * @throws DataException if that output has targets already
         */
        public Builder target(String name, double[] column) {
            return target(name, new Targets.Rows(Table.of(column)));
        }

        /**
         * Adds the targets of an output layer that stands for a class.
         *
         * @param name the name of the layer
         * @param labels the class of each observation, from 0
         * @return this builder
         * @throws DataException if that output has targets already, or if the labels are null
         */
        public Builder target(String name, int[] labels) {
            if (labels == null) {
                throw refused("the labels of target \"" + name + "\" are null");
            }
            return target(name, new Targets.Labels(labels));
        }

        /** {@return the data set} What else may be wrong with it, the network finds that is given it. */
        public Dataset build() {
            return new Dataset(inputs, targets);
        }

        private Builder input(String name, Table table) {
            put("input", name, table, inputs);
            return this;
        }

        private Builder target(String name, Targets column) {
            put("target", name, column, targets);
            return this;
        }

        private static <T> void put(String what, String name, T column, Map<String, T> columns) {
            if (name == null || name.isEmpty()) {
                throw refused("the name of " + (what.equals("input") ? "an " : "a ") + what + " is "
                        + (name == null ? "null" : "empty") + ": give it the name of the layer that it belongs to");
            }
            if (columns.putIfAbsent(name, column) != null) {
                throw refused("there are two columns for " + what + " \"" + name
                        + "\": keep one, or give the other the name of the layer that it belongs to");
            }
        }

        private static DataException refused(String message) {
            return new DataException(message, -1, -1);
        }
    }
}
