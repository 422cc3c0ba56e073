package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** A small network, unrolled. */
@Network(precision = Precision.DOUBLE)
interface Curve {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 3)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
