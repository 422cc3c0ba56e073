package dev.cadena.samples.formula;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.MeanSquaredError;

/** Judged by the squared error. */
@Network
public interface BySquares extends Patient {
    /** How far the disease is after a year, in hundreds. */
    @Dense(from = "features", units = 1)
    @MeanSquaredError
    Layer progression();
}
