package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;

/** The network 2-4-1. */
@Network
public interface Chain2x4x1 {
    /** What it reads. */
    @Input(2)
    Layer x();

    /** The hidden layer. */
    @Dense(from = "x", units = 4)
    @Relu
    Layer hidden();

    /** The probability of class 1. */
    @Dense(from = "hidden", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer y();
}
