package dev.cadena.reliability.hostile;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.CategoricalCrossEntropy;

/** A network whose files hold weights, the state of a layer, and names of classes. */
@Network
interface Verdict {
    @Input(2)
    Layer clues();

    @Standardize(from = "clues")
    Layer scaled();

    @Dense(from = "scaled", units = 2)
    @Tanh
    Layer hidden();

    @Dense(from = "hidden", units = 2)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"innocent", "guilty"})
    Layer verdict();
}
