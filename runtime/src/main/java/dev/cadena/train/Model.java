package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;

/**
 * A network with one input and one output: an observation is a row of numbers, and so is what is predicted for it. Its class
 * adds {@code classify} where the output is a class.
 *
 * <pre>{@code
 * Model<float[]> model = network;
 * float[] probabilities = model.predict(x[0]);
 * }</pre>
 *
 * @param <A> {@code float[]} or {@code double[]}, by the precision that the network declares
 */
public interface Model<A> extends GraphModel<A> {
    /**
     * {@return the output for one observation}
     *
     * @param x the observation
     */
    A predict(A x);

    /**
     * Writes the output for one observation to {@code into}. Allocates nothing once warm: the first calls may allocate scratch
     * that later ones use again.
     *
     * @param x the observation
     * @param into takes the output
     */
    void predict(A x, A into);

    /**
     * {@return the outputs for several observations: {@code predict(rows)[i]} has the bits of {@code predict(rows[i])}}
     *
     * @param rows the observations, a row each
     */
    A[] predict(A[] rows);

    /**
     * As {@link #predict(Object[])}, by several threads: the one that calls, and others that end before it returns, also where
     * it fails. The outputs are the same bits for every number of threads. A second thread pays where one alone needs half a
     * millisecond or longer.
     *
     * @param rows the observations, a row each; nobody may change them meanwhile
     * @param threads the number of threads, at least 1; more than there are rows are not started
     * @return the outputs, a row for each observation
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    A[] predict(A[] rows, int threads);

    @Override
    Model<A> copy();

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(float[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(float[][] x, int[] labels, Training training) {
        return train(Dataset.of(x, labels), training);
    }

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(float[][], float[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(float[][] x, float[][] targets, Training training) {
        return train(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(float[][], float[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(float[][] x, float[] targets, Training training) {
        return train(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(double[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(double[][] x, int[] labels, Training training) {
        return train(Dataset.of(x, labels), training);
    }

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(double[][], double[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(double[][] x, double[][] targets, Training training) {
        return train(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #train(Dataset, Training)}, with a data set {@link Dataset#of(double[][], double[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @param training how to train
     * @return the loss of each epoch
     */
    default History train(double[][] x, double[] targets, Training training) {
        return train(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(float[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(float[][] x, int[] labels, Training training) {
        return trainer(Dataset.of(x, labels), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(float[][], float[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(float[][] x, float[][] targets, Training training) {
        return trainer(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(float[][], float[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(float[][] x, float[] targets, Training training) {
        return trainer(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(double[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(double[][] x, int[] labels, Training training) {
        return trainer(Dataset.of(x, labels), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(double[][], double[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(double[][] x, double[][] targets, Training training) {
        return trainer(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #trainer(Dataset, Training)}, with a data set {@link Dataset#of(double[][], double[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @param training how to train
     * @return a training whose loop the caller holds
     */
    default Trainer trainer(double[][] x, double[] targets, Training training) {
        return trainer(Dataset.of(x, targets), training);
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(float[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(float[][] x, int[] labels) {
        return evaluate(Dataset.of(x, labels));
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(float[][], float[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(float[][] x, float[][] targets) {
        return evaluate(Dataset.of(x, targets));
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(float[][], float[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(float[][] x, float[] targets) {
        return evaluate(Dataset.of(x, targets));
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(double[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(double[][] x, int[] labels) {
        return evaluate(Dataset.of(x, labels));
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(double[][], double[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(double[][] x, double[][] targets) {
        return evaluate(Dataset.of(x, targets));
    }

    /**
     * As {@link #evaluate(Dataset)}, with a data set {@link Dataset#of(double[][], double[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return the mean loss and, where the output is a class, which classes were found
     */
    default Evaluation evaluate(double[][] x, double[] targets) {
        return evaluate(Dataset.of(x, targets));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(float[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return L, the mean over the rows
     */
    default double loss(float[][] x, int[] labels) {
        return loss(Dataset.of(x, labels));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(float[][], float[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return L, the mean over the rows
     */
    default double loss(float[][] x, float[][] targets) {
        return loss(Dataset.of(x, targets));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(float[][], float[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return L, the mean over the rows
     */
    default double loss(float[][] x, float[] targets) {
        return loss(Dataset.of(x, targets));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(double[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return L, the mean over the rows
     */
    default double loss(double[][] x, int[] labels) {
        return loss(Dataset.of(x, labels));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(double[][], double[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return L, the mean over the rows
     */
    default double loss(double[][] x, double[][] targets) {
        return loss(Dataset.of(x, targets));
    }

    /**
     * As {@link #loss(Dataset)}, with a data set {@link Dataset#of(double[][], double[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return L, the mean over the rows
     */
    default double loss(double[][] x, double[] targets) {
        return loss(Dataset.of(x, targets));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(float[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return ∇L, the mean over the rows
     */
    default A gradient(float[][] x, int[] labels) {
        return gradient(Dataset.of(x, labels));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(float[][], float[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return ∇L, the mean over the rows
     */
    default A gradient(float[][] x, float[][] targets) {
        return gradient(Dataset.of(x, targets));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(float[][], float[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return ∇L, the mean over the rows
     */
    default A gradient(float[][] x, float[] targets) {
        return gradient(Dataset.of(x, targets));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(double[][], int[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param labels their classes, from 0
     * @return ∇L, the mean over the rows
     */
    default A gradient(double[][] x, int[] labels) {
        return gradient(Dataset.of(x, labels));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(double[][], double[][]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, a row each
     * @return ∇L, the mean over the rows
     */
    default A gradient(double[][] x, double[][] targets) {
        return gradient(Dataset.of(x, targets));
    }

    /**
     * As {@link #gradient(Dataset)}, with a data set {@link Dataset#of(double[][], double[]) of arrays}.
     *
     * @param x the observations, a row each
     * @param targets their targets, one each
     * @return ∇L, the mean over the rows
     */
    default A gradient(double[][] x, double[] targets) {
        return gradient(Dataset.of(x, targets));
    }
}
