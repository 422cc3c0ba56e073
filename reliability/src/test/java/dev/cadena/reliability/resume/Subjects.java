package dev.cadena.reliability.resume;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Precision;
import dev.cadena.activation.Relu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.activation.Silu;
import dev.cadena.activation.Softmax;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.BatchNormalization;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Dropout;
import dev.cadena.layer.GaussianNoise;
import dev.cadena.layer.Input;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.BinaryCrossEntropy;
import dev.cadena.loss.CategoricalCrossEntropy;
import dev.cadena.loss.MeanSquaredError;

/** Networks of both kinds and both precisions, with all that has a state or draws numbers. */
interface Subjects {
    @Network
    interface Small {
        @Input(3)
        Layer x();

        @Standardize(from = "x")
        Layer scaled();

        @Dense(from = "scaled", units = 4)
        @Tanh
        Layer h();

        @Dropout(from = "h", rate = 0.25)
        Layer kept();

        @Dense(from = "kept", units = 2)
        @Softmax
        @CategoricalCrossEntropy
        Layer y();
    }

    @Network
    interface Wide {
        @Input(3)
        Layer x();

        @Standardize(from = "x")
        Layer scaled();

        @GaussianNoise(from = "scaled", deviation = 0.1)
        Layer shaken();

        @Dense(from = "shaken", units = 70)
        Layer sums();

        @BatchNormalization(from = "sums")
        @Relu
        Layer h();

        @Dropout(from = "h", rate = 0.25)
        Layer kept();

        @Dense(from = "kept", units = 2)
        @Softmax
        @CategoricalCrossEntropy
        Layer y();
    }

    @Network(precision = Precision.DOUBLE)
    interface Exact {
        @Input(3)
        Layer x();

        @Dense(from = "x", units = 40)
        @Silu
        Layer h();

        @Dense(from = "h", units = 2)
        @Softmax
        @CategoricalCrossEntropy
        Layer y();
    }

    /** Smooth, and always the same function, for searches. */
    @Network
    interface Smooth {
        @Input(3)
        Layer x();

        @Dense(from = "x", units = 4)
        @Sigmoid
        Layer h();

        @Dense(from = "h", units = 2)
        @Softmax
        @CategoricalCrossEntropy
        Layer y();
    }

    /** Two outputs, of which one is ignored now and then. */
    @Network
    interface Heads {
        @Input(3)
        Layer x();

        @Dense(from = "x", units = 20)
        @Tanh
        Layer h();

        @Dense(from = "h", units = 1)
        @Sigmoid
        @BinaryCrossEntropy
        Layer side();

        @Dense(from = "h", units = 1)
        @MeanSquaredError
        Layer size();
    }
}
