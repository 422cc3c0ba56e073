package dev.cadena.lab.checkpoint;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Dropout;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** On which side of a line a point is, by a network with matrices. */
@Network
interface WideSide {
    @Input(2)
    Layer point();

    @Dense(from = "point", units = 70)
    @Tanh
    Layer hidden();

    @Dropout(from = "hidden", rate = 0.25)
    Layer kept();

    @Dense(from = "kept", units = 2)
    @Softmax
    @CategoricalCrossEntropy
    Layer side();
}
