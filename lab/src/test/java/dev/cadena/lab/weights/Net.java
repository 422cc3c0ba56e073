package dev.cadena.lab.weights;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.MeanSquaredError;

/** Two layers with weights, and one with statistics. */
@Network
interface Net {
    @Input(3)
    Layer x();

    @Standardize(from = "x")
    Layer scaled();

    @Dense(from = "scaled", units = 2)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer y();
}
