package dev.cadena.benchmark.network;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** The network 4-32-16-4. */
@Network
public interface Chain4x32x16x4 {
    /** What it reads. */
    @Input(4)
    Layer x();

    /** The first hidden layer. */
    @Dense(from = "x", units = 32)
    @Relu
    Layer first();

    /** The second hidden layer. */
    @Dense(from = "first", units = 16)
    @Relu
    Layer second();

    /** The probability of each class. */
    @Dense(from = "second", units = 4)
    @Softmax
    @CategoricalCrossEntropy
    Layer y();
}
