package dev.cadena.lab.watch;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.LeakyRelu;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.MeanSquaredError;

/** Layers in which gradients get lost. */
@Network(precision = Precision.DOUBLE)
interface Deep {
    @Input(2)
    Layer in();

    @Dense(from = "in", units = 2)
    @Sigmoid
    Layer first();

    @Dense(from = "first", units = 4)
    @Relu
    Layer second();

    @Dense(from = "second", units = 2)
    @LeakyRelu
    Layer third();

    @Dense(from = "third", units = 2, trainable = false)
    @Relu
    Layer fixed();

    @Dense(from = "fixed", units = 1)
    @MeanSquaredError
    Layer out();
}
