package dev.cadena.data;

import dev.cadena.DataException;
import java.util.Optional;

/**
 * Observations with their targets: a view of arrays, of which each network that is given the data set makes a copy of its
 * own, and checks it. As thread-safe as its arrays are.
 *
 * <p>The targets of a network with several outputs are rows, or class labels where an output is a class: label k stands for
 * the row that is 1 in column k and 0 elsewhere. With a single output they are rows of one value, a plain column, or the
 * labels 0 and 1.
 */
public final class Dataset {
    private final Table inputs;
    private final Optional<Table> targets;
    private final Optional<int[]> labels;

    private Dataset(Table inputs, Optional<Table> targets, Optional<int[]> labels) {
        this.inputs = inputs;
        this.targets = targets;
        this.labels = labels;
    }

    private static Dataset of(Table inputs, Table targets) {
        return new Dataset(inputs, Optional.of(targets), Optional.empty());
    }

    private static Dataset of(Table inputs, int[] labels) {
        if (labels == null) {
            throw new DataException("the labels are null", -1, -1);
        }
        return new Dataset(inputs, Optional.empty(), Optional.of(labels));
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
     * {@return observations with targets for a single output}
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
     * {@return observations with targets for a single output}
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     */
    public static Dataset of(double[][] x, double[] targets) {
        return of(Table.of(x), Table.of(targets));
    }

    /** {@return the observations} */
    public Table inputs() {
        return inputs;
    }

    /** {@return the targets; empty where the data set has labels instead} */
    public Optional<Table> targets() {
        return targets;
    }

    /** {@return the array of labels itself; empty where the data set has targets instead} */
    public Optional<int[]> labels() {
        return labels;
    }
}
