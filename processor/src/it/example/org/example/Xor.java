package org.example;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Sigmoid;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;

@Network
public interface Xor {
    @Input(2)
    Layer bits();

    @Dense(from = "bits", units = 4)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer odd();
}
