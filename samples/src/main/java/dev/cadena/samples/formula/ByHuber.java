package dev.cadena.samples.formula;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;
import dev.cadena.loss.Huber;

/** Judged by Huber's loss. */
@Network
public interface ByHuber extends Patient {
    /** How far the disease is after a year, in hundreds. */
    @Dense(from = "features", units = 1)
    @Huber
    Layer progression();
}
