package dev.cadena.samples.cancer;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.Hinge;

/** Scores a tumour: positive for malignant, negative for benign, and at least 1 away from 0 where it can be. */
@Network
interface ByMargin extends Tumour {
    /** The score; class 1 above 0. */
    @Dense(from = "features", units = 1)
    @Hinge
    @Labels({"benign", "malignant"})
    Layer malignant();
}
