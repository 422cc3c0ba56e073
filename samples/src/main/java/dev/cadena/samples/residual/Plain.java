package dev.cadena.samples.residual;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** Sixteen narrow layers, each of which reads the one before: Δ shrinks in every one of them. */
@Network
public interface Plain {
    /** A chemical analysis, standardised. */
    @Input(13)
    Layer analysis();

    /** The features that every block refines. */
    @Dense(from = "analysis", units = 8)
    @Tanh
    Layer h0();

    @Dense(from = "h0", units = 8)
    @Tanh
    Layer h1();

    @Dense(from = "h1", units = 8)
    @Tanh
    Layer h2();

    @Dense(from = "h2", units = 8)
    @Tanh
    Layer h3();

    @Dense(from = "h3", units = 8)
    @Tanh
    Layer h4();

    @Dense(from = "h4", units = 8)
    @Tanh
    Layer h5();

    @Dense(from = "h5", units = 8)
    @Tanh
    Layer h6();

    @Dense(from = "h6", units = 8)
    @Tanh
    Layer h7();

    @Dense(from = "h7", units = 8)
    @Tanh
    Layer h8();

    @Dense(from = "h8", units = 8)
    @Tanh
    Layer h9();

    @Dense(from = "h9", units = 8)
    @Tanh
    Layer h10();

    @Dense(from = "h10", units = 8)
    @Tanh
    Layer h11();

    @Dense(from = "h11", units = 8)
    @Tanh
    Layer h12();

    @Dense(from = "h12", units = 8)
    @Tanh
    Layer h13();

    @Dense(from = "h13", units = 8)
    @Tanh
    Layer h14();

    @Dense(from = "h14", units = 8)
    @Tanh
    Layer h15();

    @Dense(from = "h15", units = 8)
    @Tanh
    Layer h16();

    /** The probability of each cultivar. */
    @Dense(from = "h16", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"class_0", "class_1", "class_2"})
    Layer cultivar();
}
