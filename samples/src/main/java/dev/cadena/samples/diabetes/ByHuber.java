package dev.cadena.samples.diabetes;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.Huber;

/** Judges a prediction by the square of small errors, the amount of large ones. */
@Network
interface ByHuber extends Progression {
    /** How far the disease has progressed after a year, standardised. */
    @Dense(from = "features", units = 1)
    @Huber
    Layer progression();
}
