package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Concatenate;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.MeanSquaredError;

/** A network with matrices, with two inputs and two outputs. */
@Network(precision = Precision.DOUBLE)
interface Ports {
    @Input(1)
    Layer a();

    @Input(value = 2, gradient = true)
    Layer b();

    @Concatenate(from = {"a", "b"})
    Layer both();

    @Dense(from = "both", units = 40)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer size();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer kind();
}
