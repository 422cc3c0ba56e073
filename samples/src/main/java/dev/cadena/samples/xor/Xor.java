package dev.cadena.samples.xor;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Sigmoid;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;

/** Exclusive or: the smallest function that needs a hidden layer. */
@Network
public interface Xor {
    /** The two bits, each 0 or 1. */
    @Input(2)
    Layer bits();

    /** Two features of the bits. */
    @Dense(from = "bits", units = 2)
    @Tanh
    Layer hidden();

    /** The probability that exactly one bit is set. */
    @Dense(from = "hidden", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer odd();
}
