package dev.cadena.samples.tables;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Tells three species of iris apart. */
@Network
interface Iris {
    @Input(4)
    Layer measured();

    @Standardize(from = "measured")
    Layer scaled();

    @Dense(from = "scaled", units = 10)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"setosa", "versicolor", "virginica"})
    Layer predicted();
}
