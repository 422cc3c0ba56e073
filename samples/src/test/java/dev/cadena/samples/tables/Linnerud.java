package dev.cadena.samples.tables;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.MeanSquaredError;

/** Predicts three measures of a man from what he can do. */
@Network
interface Linnerud {
    @Input(3)
    Layer measured();

    @Standardize(from = "measured")
    Layer scaled();

    @Dense(from = "scaled", units = 8)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @MeanSquaredError(weight = 0.5)
    Layer predicted();
}
