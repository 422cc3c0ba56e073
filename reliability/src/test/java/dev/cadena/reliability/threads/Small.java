package dev.cadena.reliability.threads;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Unrolled. */
@Network
interface Small {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer out();
}
