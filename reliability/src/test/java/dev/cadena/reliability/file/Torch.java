package dev.cadena.reliability.file;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** {@code torch.nn.Sequential(Linear(3, 4), Tanh(), Linear(4, 2))}. */
@Network
interface Torch {
    @Input(3)
    Layer x();

    @Dense(from = "x", units = 4)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 2)
    @MeanSquaredError
    Layer y();
}
