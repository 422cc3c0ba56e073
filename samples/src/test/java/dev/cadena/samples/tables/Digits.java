package dev.cadena.samples.tables;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Initializer;
import dev.cadena.layer.Input;
import dev.cadena.layer.Rescale;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Reads handwritten digits. Some pixels are white on all images: standardised, they would be left to the initial weights. */
@Network
interface Digits {
    @Input(64)
    Layer measured();

    @Rescale(from = "measured", by = 1 / 16.0)
    Layer scaled();

    @Dense(from = "scaled", units = 32, initializer = Initializer.GLOROT_UNIFORM)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 10)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    Layer predicted();
}
