package dev.cadena.samples.iris;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Tells three species of iris apart. An abstract class, which may have state and code of its own. */
@Network
public abstract class Iris {
    /** Length and width of sepal and petal, standardised. */
    @Input(4)
    public abstract Layer measurements();

    /** Features of the flower. */
    @Dense(from = "measurements", units = 8)
    @Tanh
    public abstract Layer features();

    /** The probability of each species. */
    @Dense(from = "features", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"setosa", "versicolor", "virginica"})
    public abstract Layer species();

    /** The class of a flower; written by the processor. */
    public abstract int classify(float[] measurements);

    /** The name of a flower's species. */
    public String name(float[] measurements) {
        return species().labels().get(classify(measurements));
    }
}
