package dev.cadena.samples.diabetes;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.MeanAbsoluteError;

/** Judges a prediction by the amount of the error: every unit counts the same. */
@Network
interface ByAmounts extends Progression {
    /** How far the disease has progressed after a year, standardised. */
    @Dense(from = "features", units = 1)
    @MeanAbsoluteError
    Layer progression();
}
