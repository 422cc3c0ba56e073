package dev.cadena.samples.digits;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Softmax;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.layer.Rescale;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Reads a handwritten digit from an image of 8 x 8 pixels. */
@Network
public interface Digits {
    /** The pixels row by row, each from 0 (white) to 16 (black). */
    @Input(64)
    Layer pixels();

    /** The pixels from 0 to 1. Part of the network, so that {@code predict} takes raw pixels. */
    @Rescale(from = "pixels", by = 1 / 16.0)
    Layer scaled();

    /** Strokes and corners. */
    @Dense(from = "scaled", units = 32)
    @Relu
    Layer hidden();

    /** The probability of each digit. */
    @Dense(from = "hidden", units = 10)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    Layer digit();

    /** The digit on an image; declared here, written by the processor. */
    int classify(float[] pixels);

    /** Whether an image shows an even digit: code of your own may use the network. */
    default boolean isEven(float[] pixels) {
        return classify(pixels) % 2 == 0;
    }
}
