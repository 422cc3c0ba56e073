package dev.cadena.samples.tables;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Initializer;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Tells three cultivars of wine apart. */
@Network
interface Wine {
    @Input(13)
    Layer measured();

    @Standardize(from = "measured")
    Layer scaled();

    @Dense(from = "scaled", units = 16, initializer = Initializer.GLOROT_UNIFORM)
    @Relu
    Layer hidden();

    @Dense(from = "hidden", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"class_0", "class_1", "class_2"})
    Layer predicted();
}
