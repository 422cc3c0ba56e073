package dev.cadena.reliability.threads;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Concatenate;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.MeanSquaredError;

/** Too large to be unrolled, with several inputs and outputs. */
@Network
interface LargePorts {
    @Input(1)
    Layer a();

    @Input(1)
    Layer b();

    @Concatenate(from = {"a", "b"})
    Layer both();

    @Dense(from = "both", units = 40)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer size();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    Layer kind();
}
