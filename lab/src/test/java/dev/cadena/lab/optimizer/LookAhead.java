package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Large enough for updates by single observations to look ahead at the next one. */
@Network
interface LookAhead {
    @Input(80)
    Layer in();

    @Dense(from = "in", units = 70)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer out();
}
