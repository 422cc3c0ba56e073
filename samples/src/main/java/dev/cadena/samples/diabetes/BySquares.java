package dev.cadena.samples.diabetes;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.MeanSquaredError;

/** Judges a prediction by the square of the error: large errors count most. */
@Network
interface BySquares extends Progression {
    /** How far the disease has progressed after a year, standardised. */
    @Dense(from = "features", units = 1)
    @MeanSquaredError
    Layer progression();
}
