package dev.cadena.samples.tables;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Initializer;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.MeanSquaredError;

/** Predicts how a disease progresses. */
@Network
interface Diabetes {
    @Input(10)
    Layer measured();

    @Standardize(from = "measured")
    Layer scaled();

    @Dense(from = "scaled", units = 16, initializer = Initializer.GLOROT_UNIFORM)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError(weight = 0.5)
    Layer predicted();
}
