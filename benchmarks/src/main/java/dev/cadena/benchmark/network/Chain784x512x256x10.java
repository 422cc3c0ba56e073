package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** The network 784-512-256-10. */
@Network
public interface Chain784x512x256x10 {
    /** What it reads. */
    @Input(784)
    Layer x();

    /** The first hidden layer. */
    @Dense(from = "x", units = 512)
    @Relu
    Layer first();

    /** The second hidden layer. */
    @Dense(from = "first", units = 256)
    @Relu
    Layer second();

    /** The probability of each class. */
    @Dense(from = "second", units = 10)
    @Softmax
    @CategoricalCrossEntropy
    Layer y();
}
