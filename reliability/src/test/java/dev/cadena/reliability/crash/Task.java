package dev.cadena.reliability.crash;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Dropout;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.CategoricalCrossEntropy;

/** A network of which a save takes more than one write. */
@Network
interface Task {
    @Input(3)
    Layer x();

    @Standardize(from = "x")
    Layer scaled();

    @Dense(from = "scaled", units = 16)
    @Tanh
    Layer h();

    @Dropout(from = "h", rate = 0.25)
    Layer kept();

    @Dense(from = "kept", units = 2)
    @Softmax
    @CategoricalCrossEntropy
    Layer y();
}
