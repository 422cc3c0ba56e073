package dev.cadena.lab.weights;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.MeanSquaredError;

/** A network that begins as {@link Net} does. */
@Network
interface OtherHead {
    @Input(3)
    Layer x();

    @Standardize(from = "x")
    Layer scaled();

    @Dense(from = "scaled", units = 2)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 5)
    @MeanSquaredError
    Layer others();
}
