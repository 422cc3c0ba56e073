package dev.cadena.samples.cancer;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Sigmoid;
import dev.cadena.layer.Dense;
import dev.cadena.loss.BinaryCrossEntropy;

/** Says how probable it is that a tumour is malignant. */
@Network
interface ByProbability extends Tumour {
    /** The probability; class 1 above one half. */
    @Dense(from = "features", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    @Labels({"benign", "malignant"})
    Layer malignant();
}
