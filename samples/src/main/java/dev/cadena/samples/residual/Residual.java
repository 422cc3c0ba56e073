package dev.cadena.samples.residual;

import dev.cadena.Labels;
import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Add;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;
import dev.cadena.loss.CategoricalCrossEntropy;

/** The same layers, each of which adds to what it reads: Δ reaches the first one whole (He et al. 2016). */
@Network
public interface Residual {
    /** A chemical analysis, standardised. */
    @Input(13)
    Layer analysis();

    /** The features that every block refines. */
    @Dense(from = "analysis", units = 8)
    @Tanh
    Layer h0();

    @Dense(from = "h0", units = 8)
    @Tanh
    Layer f1();

    @Add(from = {"h0", "f1"})
    Layer h1();

    @Dense(from = "h1", units = 8)
    @Tanh
    Layer f2();

    @Add(from = {"h1", "f2"})
    Layer h2();

    @Dense(from = "h2", units = 8)
    @Tanh
    Layer f3();

    @Add(from = {"h2", "f3"})
    Layer h3();

    @Dense(from = "h3", units = 8)
    @Tanh
    Layer f4();

    @Add(from = {"h3", "f4"})
    Layer h4();

    @Dense(from = "h4", units = 8)
    @Tanh
    Layer f5();

    @Add(from = {"h4", "f5"})
    Layer h5();

    @Dense(from = "h5", units = 8)
    @Tanh
    Layer f6();

    @Add(from = {"h5", "f6"})
    Layer h6();

    @Dense(from = "h6", units = 8)
    @Tanh
    Layer f7();

    @Add(from = {"h6", "f7"})
    Layer h7();

    @Dense(from = "h7", units = 8)
    @Tanh
    Layer f8();

    @Add(from = {"h7", "f8"})
    Layer h8();

    @Dense(from = "h8", units = 8)
    @Tanh
    Layer f9();

    @Add(from = {"h8", "f9"})
    Layer h9();

    @Dense(from = "h9", units = 8)
    @Tanh
    Layer f10();

    @Add(from = {"h9", "f10"})
    Layer h10();

    @Dense(from = "h10", units = 8)
    @Tanh
    Layer f11();

    @Add(from = {"h10", "f11"})
    Layer h11();

    @Dense(from = "h11", units = 8)
    @Tanh
    Layer f12();

    @Add(from = {"h11", "f12"})
    Layer h12();

    @Dense(from = "h12", units = 8)
    @Tanh
    Layer f13();

    @Add(from = {"h12", "f13"})
    Layer h13();

    @Dense(from = "h13", units = 8)
    @Tanh
    Layer f14();

    @Add(from = {"h13", "f14"})
    Layer h14();

    @Dense(from = "h14", units = 8)
    @Tanh
    Layer f15();

    @Add(from = {"h14", "f15"})
    Layer h15();

    @Dense(from = "h15", units = 8)
    @Tanh
    Layer f16();

    @Add(from = {"h15", "f16"})
    Layer h16();

    /** The probability of each cultivar. */
    @Dense(from = "h16", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"class_0", "class_1", "class_2"})
    Layer cultivar();
}
