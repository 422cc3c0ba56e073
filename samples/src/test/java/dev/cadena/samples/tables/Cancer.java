package dev.cadena.samples.tables;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Initializer;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.BinaryCrossEntropy;

/** Tells malignant from benign tumours, by two hidden layers. */
@Network
interface Cancer {
    @Input(30)
    Layer measured();

    @Standardize(from = "measured")
    Layer scaled();

    @Dense(from = "scaled", units = 16, initializer = Initializer.GLOROT_UNIFORM)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 8, initializer = Initializer.GLOROT_UNIFORM)
    @Relu
    Layer deeper();

    @Dense(from = "deeper", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    @Labels({"benign", "malignant"})
    Layer predicted();
}
