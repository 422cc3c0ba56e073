package dev.cadena.samples.formula;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.layer.Dense;

/** Judged by the loss that this package declares. */
@Network
public interface ByCauchy extends Patient {
    /** How far the disease is after a year, in hundreds. */
    @Dense(from = "features", units = 1)
    @Cauchy(scale = 0.5)
    Layer progression();
}
