package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.BatchNormalization;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** A network that normalizes mini-batches, which it works on in one piece. */
@Network(precision = Precision.DOUBLE)
interface Normalized {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 70)
    Layer sums();

    @BatchNormalization(from = "sums")
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
