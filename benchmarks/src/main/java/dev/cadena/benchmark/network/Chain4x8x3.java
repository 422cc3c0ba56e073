package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** The network 4-8-3. */
@Network
public interface Chain4x8x3 {
    /** What it reads. */
    @Input(4)
    Layer x();

    /** The hidden layer. */
    @Dense(from = "x", units = 8)
    @Relu
    Layer hidden();

    /** The probability of each class. */
    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer y();
}
