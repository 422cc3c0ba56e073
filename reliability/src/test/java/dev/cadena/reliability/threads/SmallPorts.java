package dev.cadena.reliability.threads;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Concatenate;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.MeanSquaredError;

/** Unrolled, with several inputs and outputs. */
@Network
interface SmallPorts {
    @Input(1)
    Layer a();

    @Input(1)
    Layer b();

    @Concatenate(from = {"a", "b"})
    Layer both();

    @Dense(from = "both", units = 1)
    @MeanSquaredError
    Layer size();

    @Dense(from = "both", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer kind();
}
