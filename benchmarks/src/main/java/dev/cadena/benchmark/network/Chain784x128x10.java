package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** The network 784-128-10. */
@Network
public interface Chain784x128x10 {
    /** What it reads. */
    @Input(784)
    Layer x();

    /** The hidden layer. */
    @Dense(from = "x", units = 128)
    @Relu
    Layer hidden();

    /** The probability of each class. */
    @Dense(from = "hidden", units = 10)
    @Softmax
    @CategoricalCrossEntropy
    Layer y();
}
