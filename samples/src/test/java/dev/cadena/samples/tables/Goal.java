package dev.cadena.samples.tables;

import dev.cadena.Training;
import dev.cadena.train.Model;

/** What is to be predicted of the rows of a table. Rows are told by their indices. */
interface Goal {
    /** Trains a network on some rows. */
    void train(Model<float[]> network, Training training, int[] rows);

    /**
     * Has a network predict rows that it has not seen.
     *
     * @param trained the rows that it was trained on
     * @param kept the rows to predict
     * @return a prediction for each of them, in the table's numbers
     */
    float[][] predict(Model<float[]> network, int[] trained, int[] kept);

    /** The score of predictions of all rows. */
    double score(float[][] predicted);
}
