package dev.cadena.data;

import dev.cadena.DataException;

/** Weights of observations that follow from their classes. */
public final class ClassWeights {
    private ClassWeights() {}

    /**
     * {@return a weight for each observation with which every class weighs as much as any other: n / (k · n<sub>c</sub>), where
     * n is the number of observations, k the number of classes that occur, and n<sub>c</sub> the number of observations of
     * the same class} They sum to n. (King and Zeng: Logistic Regression in Rare Events Data, 2001; called
     * <em>balanced</em> by most libraries.)
     *
     * <pre>{@code
     * Dataset data = Dataset.of(x, labels);
     * Dataset weighted = data.withWeights(ClassWeights.balanced(data.labels()));
     * }</pre>
     *
     * @param labels the class of each observation; any numbers
     * @throws DataException if the labels are null, or if there are none
     */
    public static double[] balanced(int[] labels) {
        if (labels == null || labels.length == 0) {
            throw new DataException(
                    "there are no labels to balance: pass the class of each observation, at least one", -1, -1);
        }
        return Strata.of(labels).balancedWeights();
    }
}
