package dev.cadena.lab.metric;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Sigmoid;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.Hinge;
import dev.cadena.loss.MeanSquaredError;

/** One output for each way to stand for classes or numbers. */
@Network(precision = Precision.DOUBLE)
interface Everything {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"ham", "spam", "other"})
    Layer kind();

    @Dense(from = "x", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer odd();

    @Dense(from = "x", units = 1)
    @Hinge
    Layer sign();

    @Dense(from = "x", units = 3)
    @Hinge
    Layer signs();

    @Dense(from = "x", units = 2)
    @Sigmoid
    @BinaryCrossEntropy
    Layer tags();

    @Dense(from = "x", units = 1)
    @Sigmoid
    @MeanSquaredError
    Layer share();

    @Dense(from = "x", units = 2)
    @MeanSquaredError
    Layer place();
}
