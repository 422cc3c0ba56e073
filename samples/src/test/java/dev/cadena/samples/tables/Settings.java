package dev.cadena.samples.tables;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.Nesterov;
import java.util.Arrays;
import java.util.List;

/**
 * A line of {@code settings.csv}, which the reference reads too.
 *
 * @param targets how many numbers are to be predicted; 0 for a class
 * @param standardized whether inputs are standardised; otherwise they are divided by 16
 * @param hidden the units of the hidden layers
 * @param activation scikit-learn's name of their activation
 * @param adam whether Adam updates the weights; otherwise gradient descent with Nesterov's momentum does
 * @param rate the learning rate
 * @param batch the rows of an update; the largest integer for all
 * @param alpha scikit-learn's penalty
 * @param epochs the passes over the data
 */
record Settings(
        int targets,
        boolean standardized,
        List<Integer> hidden,
        String activation,
        boolean adam,
        double rate,
        int batch,
        double alpha,
        int epochs) {
    static Settings of(String table) {
        NamedCsvRecord line = Resource.read("settings.csv", table).get(0);
        String targets = line.getField("targets");
        String batch = line.getField("batch");
        return new Settings(
                targets.equals("classes") ? 0 : Integer.parseInt(targets),
                line.getField("inputs").equals("standardized"),
                Arrays.stream(line.getField("hidden").split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                line.getField("activation"),
                line.getField("solver").equals("adam"),
                Double.parseDouble(line.getField("rate")),
                batch.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(batch),
                Double.parseDouble(line.getField("alpha")),
                Integer.parseInt(line.getField("epochs")));
    }

    /**
     * What scikit-learn does with these settings, in Cadena's words. Its gradient has alpha / n times the weights, where n is the
     * number of observations of the update; a penalty λ ‖W‖² has 2 λ times the weights.
     *
     * @param rows the rows of the training
     */
    Training training(int rows) {
        int update = Math.min(batch, rows);
        return Training.miniBatch(update)
                .epochs(epochs)
                .optimizer(adam ? Adam.of(rate) : Nesterov.of(rate))
                .regularization(Regularization.l2(alpha / (2 * update)));
    }
}
