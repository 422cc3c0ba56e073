package dev.cadena.samples.digits;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Reads a handwritten digit from an image of 8 x 8 pixels. */
@Network
public interface Digits {
    /** The pixels row by row. */
    @Input(64)
    Layer pixels();

    /** Strokes and corners. */
    @Dense(from = "pixels", units = 32)
    @Relu
    Layer hidden();

    /** The probability of each digit. */
    @Dense(from = "hidden", units = 10)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    Layer digit();
}
