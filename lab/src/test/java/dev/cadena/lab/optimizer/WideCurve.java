package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** A network with matrices. */
@Network(precision = Precision.DOUBLE)
interface WideCurve {
    @Input(value = 2, gradient = true)
    Layer in();

    @Dense(from = "in", units = 70)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
