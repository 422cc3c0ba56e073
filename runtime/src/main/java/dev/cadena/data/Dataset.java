package dev.cadena.data;

import dev.cadena.DataException;
import dev.cadena.internal.Counts;
import dev.cadena.internal.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 *
 * <p>Parts of a data set, such as {@link #split(double, long) splits} and {@link #folds folds}, are data sets that show some of
 * the rows: these are not copied, but labels and weights are. Which rows follows from a seed alone, on every machine.
 *
 * <pre>{@code
 * Split split = Dataset.of(x, labels).stratifiedSplit(0.8, 1);
 * network.train(split.training(), Training.miniBatch(32).epochs(20));
 * double accuracy = network.evaluate(split.test()).accuracy().orElseThrow();
 * }</pre>
 */
public final class Dataset {
    /** What the columns of a data set without names are called: the empty string, which is the name of no layer. */
    public static final String UNNAMED = "";

    private static final String AS_LABELS = ": pass the classes as int[], not as rows of numbers";

    private final Map<String, Table> inputs;
    private final Map<String, Targets> targets;

    /** The columns as they were handed in, of which this data set shows all rows or some. */
    private final Map<String, Table> wholeInputs;

    private final Map<String, Targets> wholeTargets;

    /** For each row the one of the whole that is shown; empty if all are. */
    private final int[] sourceRows;

    /** Empty if all observations count the same. */
    private final double[] weights;

    /** By output the rows whose target does not count. */
    private final Map<String, boolean[]> ignored;

    private final Optional<Dataset> validation;

    private Dataset(Map<String, Table> inputs, Map<String, Targets> targets) {
        this(
                new LinkedHashMap<>(inputs),
                new LinkedHashMap<>(targets),
                new int[0],
                new double[0],
                Map.of(),
                Optional.empty());
    }

    private Dataset(
            Map<String, Table> wholeInputs,
            Map<String, Targets> wholeTargets,
            int[] sourceRows,
            double[] weights,
            Map<String, boolean[]> ignored,
            Optional<Dataset> validation) {
        this.inputs = shown(wholeInputs, sourceRows, table -> table.select(sourceRows));
        this.targets = shown(wholeTargets, sourceRows, column -> column.select(sourceRows));
        this.wholeInputs = wholeInputs;
        this.wholeTargets = wholeTargets;
        this.sourceRows = sourceRows;
        this.weights = weights;
        this.ignored = ignored;
        this.validation = validation;
    }

    private static <T> Map<String, T> shown(Map<String, T> whole, int[] rows, UnaryOperator<T> select) {
        Map<String, T> shown = new LinkedHashMap<>(whole);
        if (rows.length > 0) {
            shown.replaceAll((name, column) -> select.apply(column));
        }
        return Collections.unmodifiableMap(shown);
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
        return new Dataset(wholeInputs, wholeTargets, sourceRows, weights, ignored, Optional.of(validation));
    }

    /** {@return the data that judge the epochs of a training; empty where none do} Parts of a data set keep them. */
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
            throw refused("the labels are null");
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

    /**
     * {@return observations with class labels, of objects of any type}
     *
     * <pre>{@code
     * record Flower(float[] measures, int species) {}
     * var flowers = java.util.List.of(new Flower(new float[] {5.1f, 3.5f}, 0), new Flower(new float[] {6.3f, 3.3f}, 1));
     * Dataset data = Dataset.of(flowers.stream(), Flower::measures, Flower::species);
     * }</pre>
     *
     * @param items the objects, one for each observation; the stream is closed
     * @param x the row of an object
     * @param label the class of an object, from 0
     * @param <T> what the objects are
     */
    public static <T> Dataset of(Stream<T> items, Function<? super T, float[]> x, ToIntFunction<? super T> label) {
        try (items) {
            return of(items.iterator(), x, label);
        }
    }

    /**
     * {@return observations with class labels, of objects of any type}
     *
     * @param items the objects, one for each observation; all of them are taken
     * @param x the row of an object
     * @param label the class of an object, from 0
     * @param <T> what the objects are
     */
    public static <T> Dataset of(Iterator<T> items, Function<? super T, float[]> x, ToIntFunction<? super T> label) {
        List<float[]> rows = new ArrayList<>();
        IntStream.Builder labels = IntStream.builder();
        items.forEachRemaining(item -> {
            rows.add(x.apply(item));
            labels.add(label.applyAsInt(item));
        });
        return of(rows.toArray(float[][]::new), labels.build().toArray());
    }

    /**
     * {@return observations with targets, of objects of any type}
     *
     * @param items the objects, one for each observation; the stream is closed
     * @param x the row of an object
     * @param targets the target of an object, a row too
     * @param <T> what the objects are
     */
    public static <T> Dataset ofRows(
            Stream<T> items, Function<? super T, float[]> x, Function<? super T, float[]> targets) {
        try (items) {
            return ofRows(items.iterator(), x, targets);
        }
    }

    /**
     * {@return observations with targets, of objects of any type}
     *
     * @param items the objects, one for each observation; all of them are taken
     * @param x the row of an object
     * @param targets the target of an object, a row too
     * @param <T> what the objects are
     */
    public static <T> Dataset ofRows(
            Iterator<T> items, Function<? super T, float[]> x, Function<? super T, float[]> targets) {
        List<float[]> rows = new ArrayList<>();
        List<float[]> targetRows = new ArrayList<>();
        items.forEachRemaining(item -> {
            rows.add(x.apply(item));
            targetRows.add(targets.apply(item));
        });
        return of(rows.toArray(float[][]::new), targetRows.toArray(float[][]::new));
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

    /**
     * {@return the number of observations}
     *
     * @throws DataException if a column is null, if columns differ in their number of rows, or if there are no columns
     */
    public int rows() {
        int rows = -1;
        for (Map.Entry<String, Table> input : inputs().entrySet()) {
            rows = agreed(rows, input.getValue().count(), "input", input.getKey());
        }
        for (Map.Entry<String, Targets> target : targets().entrySet()) {
            rows = agreed(rows, target.getValue().count(), "target", target.getKey());
        }
        if (rows < 0) {
            throw refused("the data set has no columns: add one for each input and each output with a loss");
        }
        return rows;
    }

    private static int agreed(int rows, int found, String what, String name) {
        String column = name.equals(UNNAMED) ? "the " + what + "s" : what + " \"" + name + "\"";
        if (found < 0) {
            throw refused(name.equals(UNNAMED) ? column + " are null" : column + " is null");
        }
        if (rows >= 0 && found != rows) {
            throw refused("the first column has " + Counts.of(rows, "row") + " but " + column + " " + found
                    + ": every column needs a row for each observation");
        }
        return found;
    }

    /**
     * {@return the row, from 0, of the arrays that an observation was taken from} It is the same number in a whole data set, and
     * tells which observations a part has, for example to put the predictions for a fold in their place.
     *
     * @param row the row of this data set, from 0
     * @throws IndexOutOfBoundsException if a part of a data set has no such row
     */
    public int sourceRow(int row) {
        return sourceRows.length == 0 ? row : sourceRows[row];
    }

    /**
     * {@return the class labels of the one output that has such, as a copy}
     *
     * @throws DataException if no output has labels or several have
     */
    public int[] labels() {
        List<String> labelled = new ArrayList<>(targets.keySet());
        labelled.removeIf(name -> !(targets.get(name) instanceof Targets.Labels));
        if (labelled.size() != 1) {
            throw refused(
                    labelled.isEmpty()
                            ? "the data set has no class labels" + AS_LABELS
                            : "there are class labels of " + String.join(", ", labelled) + ": name the output to use");
        }
        return labels(labelled.get(0));
    }

    /**
     * {@return the class labels of an output, as a copy}
     *
     * @param target the name of the output layer
     * @throws DataException if there is no such target, or if it has rows of numbers
     */
    public int[] labels(String target) {
        if (column(target) instanceof Targets.Labels labels) {
            return labels.labels().clone();
        }
        throw refused("target \"" + target + "\" has no class labels" + AS_LABELS);
    }

    private Targets column(String target) {
        Targets column = targets().get(target);
        if (column == null) {
            throw refused("the data set has no target \"" + target + "\": there are "
                    + targets().keySet()
                    + Names.didYouMean(target, List.copyOf(targets().keySet())));
        }
        return column;
    }

    /**
     * {@return some of the observations, in the order given}
     *
     * @param rows which rows of this data set, from 0; a row may occur several times, as in a bootstrap sample
     * @throws IllegalArgumentException if there are none, or if there is no such row
     * @throws DataException as {@link #rows()}
     */
    public Dataset subset(int[] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a subset needs at least one row");
        }
        int count = rows();
        for (int row : rows) {
            if (row < 0 || row >= count) {
                throw new IllegalArgumentException(
                        "there is no row " + row + ": rows of this data set run from 0 to " + (count - 1));
            }
        }
        int[] sources = new int[rows.length];
        Arrays.setAll(sources, i -> sourceRow(rows[i]));
        double[] kept = new double[weights.length == 0 ? 0 : rows.length];
        Arrays.setAll(kept, i -> weights[rows[i]]);
        Map<String, boolean[]> keptIgnored = new LinkedHashMap<>();
        ignored.forEach((target, all) -> {
            boolean[] some = new boolean[rows.length];
            for (int i = 0; i < some.length; i++) {
                some[i] = all[rows[i]];
            }
            keptIgnored.put(target, some);
        });
        return new Dataset(wholeInputs, wholeTargets, sources, kept, keptIgnored, validation);
    }

    /**
     * {@return all observations in a uniformly random order, which follows from the seed}
     *
     * @param seed any number
     * @throws DataException as {@link #rows()}, or if there are no rows
     */
    public Dataset shuffled(long seed) {
        return subset(Strata.order(filledRows(), seed));
    }

    /**
     * {@return two parts of the observations, drawn at random} The training part is the first of the {@link #shuffled} rows,
     * and has {@code fraction} times the rows, rounded half up.
     *
     * @param fraction the share of the training part, between 0 and 1, exclusively
     * @param seed any number
     * @throws IllegalArgumentException if the fraction is out of range, or leaves a part empty
     * @throws DataException as {@link #subset}
     */
    public Split split(double fraction, long seed) {
        return split(Strata.ofOneClass(filledRows()).parts(fraction, seed));
    }

    /**
     * {@return several parts of the observations, drawn at random} Their sizes are in the proportion of the fractions as nearly
     * as the largest-remainder method has it.
     *
     * <pre>{@code
     * var parts = Dataset.of(x, labels).split(new double[] {0.7, 0.15, 0.15}, 1);
     * network.train(parts.get(0).validatedBy(parts.get(1)), training);
     * double accuracy = network.evaluate(parts.get(2)).accuracy().orElseThrow();
     * }</pre>
     *
     * @param fractions the share of each part, above 0; they sum to 1
     * @param seed any number
     * @throws IllegalArgumentException if the fractions are out of range, do not sum to 1, or leave a part empty
     * @throws DataException as {@link #subset}
     */
    public List<Dataset> split(double[] fractions, long seed) {
        return parts(Strata.ofOneClass(filledRows()).parts(fractions, seed));
    }

    /**
     * {@return two parts of the observations, drawn at random, with the same shares of all classes} The training part is as
     * large as that of {@link #split(double, long)}; its rows of each class are in the proportion of the classes as nearly as
     * the largest-remainder method has it, and so a class of few rows may be missing from a part.
     *
     * @param fraction the share of the training part, between 0 and 1, exclusively
     * @param seed any number
     * @throws IllegalArgumentException if the fraction is out of range, or leaves a part empty
     * @throws DataException as {@link #subset}, or as {@link #labels()}
     */
    public Split stratifiedSplit(double fraction, long seed) {
        return split(strata(labels()).parts(fraction, seed));
    }

    /**
     * {@return a {@link #stratifiedSplit(double, long)} by the classes of one of several outputs}
     *
     * @param target the name of the output layer
     * @param fraction the share of the training part, between 0 and 1, exclusively
     * @param seed any number
     * @throws IllegalArgumentException if the fraction is out of range, or leaves a part empty
     * @throws DataException as {@link #subset}, or as {@link #labels(String)}
     */
    public Split stratifiedSplit(String target, double fraction, long seed) {
        return split(strata(labels(target)).parts(fraction, seed));
    }

    /**
     * {@return the k splits of a k-fold cross-validation, drawn at random: each observation is in the test part of exactly one,
     * and in the training part of all others} The sizes of the test parts differ by at most one.
     *
     * <pre>{@code
     * double sum = 0;
     * for (Split fold : Dataset.of(x, labels).folds(5, 1)) {
     *     network.reset(1);
     *     network.train(fold.training(), training);
     *     sum += network.evaluate(fold.test()).loss();
     * }
     * double loss = sum / 5;
     * }</pre>
     *
     * @param k how many, from 2 to the number of rows
     * @param seed any number
     * @throws IllegalArgumentException if {@code k} is out of range
     * @throws DataException as {@link #subset}
     */
    public List<Split> folds(int k, long seed) {
        return folds(Strata.ofOneClass(filledRows()).folds(k, seed));
    }

    /**
     * {@return {@link #folds} of which all have the same shares of all classes: also the numbers of rows of each class differ
     * by at most one between test parts}
     *
     * @param k how many, from 2 to the number of rows
     * @param seed any number
     * @throws IllegalArgumentException if {@code k} is out of range
     * @throws DataException as {@link #subset}, or as {@link #labels()}
     */
    public List<Split> stratifiedFolds(int k, long seed) {
        return folds(strata(labels()).folds(k, seed));
    }

    /**
     * {@return {@link #stratifiedFolds(int, long)} by the classes of one of several outputs}
     *
     * @param target the name of the output layer
     * @param k how many, from 2 to the number of rows
     * @param seed any number
     * @throws IllegalArgumentException if {@code k} is out of range
     * @throws DataException as {@link #subset}, or as {@link #labels(String)}
     */
    public List<Split> stratifiedFolds(String target, int k, long seed) {
        return folds(strata(labels(target)).folds(k, seed));
    }

    /**
     * {@return these observations, each with a weight: how often it counts} Parts of the data set keep the weights of their
     * rows. An observation of weight 2 is as good as two of them, and one of weight 0 as good as none, but that they fill a mini-batch
     * as one: its loss and its gradient are multiplied by its weight, and every mean, of an update, of an epoch, of an evaluation,
     * divides by the total weight of its observations. A mini-batch of total weight 0 has the gradient 0.
     *
     * @param weights a weight for each observation, finite and not negative, and not all 0; they are copied
     * @throws DataException if there are not as many as {@link #rows()}, or if one is out of range
     */
    public Dataset withWeights(double[] weights) {
        Objects.requireNonNull(weights, "the weights are null");
        if (weights.length != rows()) {
            throw refused("there are " + Counts.of(weights.length, "weight") + " but "
                    + Counts.of(rows(), "observation") + ": pass one for each");
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new DataException(
                        "weight " + i + " is " + weights[i] + ": weights are finite and not negative", i, -1);
            }
        }
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            throw refused("all " + Counts.of(weights.length, "weight") + " are 0: at least one must be above 0");
        }
        return new Dataset(wholeInputs, wholeTargets, sourceRows, weights.clone(), ignored, validation);
    }

    /**
     * {@return the weight of each observation, as a copy; nothing if all count the same} Each is finite and not negative. At
     * least one is above 0, except in a part that was left with observations of weight 0 alone.
     */
    public Optional<double[]> weights() {
        return weights.length == 0 ? Optional.empty() : Optional.of(weights.clone());
    }

    /**
     * {@return these observations, of which some have a target that does not count} Such a target may be anything, NaN or −1 for
     * example. The observation then has no part in the loss of its output, and its other outputs, if it has any, are trained on it.
     * The mean of each output's loss is over the targets that count.
     *
     * <pre>{@code
     * boolean[] isUnknown = new boolean[labels.length];
     * isUnknown[7] = true;
     * Dataset data = Dataset.builder().input("in", x).target("kind", labels).build().ignoring("kind", isUnknown);
     * }</pre>
     *
     * @param target the name of the output layer; {@link #UNNAMED} for the targets of a data set without names
     * @param isIgnored for each observation whether its target does not count; it is copied
     * @throws DataException if there is no such target, or if there are not as many as {@link #rows()}
     */
    public Dataset ignoring(String target, boolean[] isIgnored) {
        Objects.requireNonNull(isIgnored, "what is ignored is null: pass true or false for each observation");
        column(target);
        if (isIgnored.length != rows()) {
            throw refused("there are " + Counts.of(isIgnored.length, "mark") + " of ignored targets but "
                    + Counts.of(rows(), "observation") + ": pass one for each");
        }
        Map<String, boolean[]> more = new LinkedHashMap<>(ignored);
        more.put(target, isIgnored.clone());
        return new Dataset(wholeInputs, wholeTargets, sourceRows, weights, more, validation);
    }

    /** {@return by output, for each observation whether its target does not count, as copies; only outputs for which some were marked} */
    public Map<String, boolean[]> ignoredTargets() {
        Map<String, boolean[]> copies = new LinkedHashMap<>();
        ignored.forEach((target, rows) -> copies.put(target, rows.clone()));
        return copies;
    }

    private int filledRows() {
        int rows = rows();
        if (rows == 0) {
            throw refused("there are no rows: at least one observation is needed");
        }
        return rows;
    }

    private Strata strata(int[] labels) {
        filledRows();
        return Strata.of(labels);
    }

    private Split split(int[][] parts) {
        return new Split(subset(parts[0]), subset(parts[1]));
    }

    private List<Dataset> parts(int[][] parts) {
        List<Dataset> subsets = new ArrayList<>();
        for (int[] part : parts) {
            subsets.add(subset(part));
        }
        return List.copyOf(subsets);
    }

    private List<Split> folds(int[][] folds) {
        List<Split> splits = new ArrayList<>();
        for (int test = 0; test < folds.length; test++) {
            int[] training = new int[rows() - folds[test].length];
            int at = 0;
            for (int fold = 0; fold < folds.length; fold++) {
                if (fold != test) {
                    System.arraycopy(folds[fold], 0, training, at, folds[fold].length);
                    at += folds[fold].length;
                }
            }
            splits.add(new Split(subset(training), subset(folds[test])));
        }
        return List.copyOf(splits);
    }

    private static DataException refused(String message) {
        return new DataException(message, -1, -1);
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
    }
}
