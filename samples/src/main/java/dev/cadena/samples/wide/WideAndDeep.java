package dev.cadena.samples.wide;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.layer.Concatenate;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.BinaryCrossEntropy;

/**
 * Tells a malignant tumour from a benign one. What is typical of the cells goes through two layers; the most abnormal cells
 * speak for themselves and go straight to the decision (Cheng et al. 2016, Wide and Deep Learning for Recommender Systems).
 */
@Network
public interface WideAndDeep {
    /** The mean and the standard error of ten measurements over all cells, standardised. */
    @Input(20)
    Layer typical();

    /** The ten measurements of the most abnormal cells, standardised. */
    @Input(10)
    Layer abnormal();

    /** Features of the typical cells. */
    @Dense(from = "typical", units = 16)
    @Relu
    Layer features();

    /** Features of these features. */
    @Dense(from = "features", units = 8)
    @Relu
    Layer deep();

    /** Both branches, side by side. */
    @Concatenate(from = {"abnormal", "deep"})
    Layer evidence();

    /** The probability of a benign tumour. */
    @Dense(from = "evidence", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    @Labels({"malignant", "benign"})
    Layer benign();
}
