package dev.cadena.samples.heads;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.MeanSquaredError;

/** Tells from a chemical analysis which grape a wine is of, and how much alcohol it has. */
@Network
public interface Wine {
    /** What else was measured, standardised. */
    @Input(12)
    Layer analysis();

    /** Features that serve both heads: their gradients are summed here. */
    @Dense(from = "analysis", units = 16)
    @Tanh
    Layer features();

    /** The alcohol, standardised; weighed so that both losses have a say. */
    @Dense(from = "features", units = 1)
    @MeanSquaredError(weight = 0.5)
    Layer alcohol();

    /** The probability of each cultivar. */
    @Dense(from = "features", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"class_0", "class_1", "class_2"})
    Layer cultivar();
}
