package dev.cadena.reliability.threads;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Too large to be unrolled: its predictions need scratch. */
@Network
interface Large {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 40)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer out();
}
