package dev.cadena.lab.optimizer;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** A linear regression. */
@Network(precision = Precision.DOUBLE)
interface Line {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 1)
    @MeanSquaredError
    Layer out();
}
