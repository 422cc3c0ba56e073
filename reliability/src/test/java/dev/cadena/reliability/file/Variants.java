package dev.cadena.reliability.file;

import dev.cadena.Layer;
import dev.cadena.Network;
import dev.cadena.Trained;
import dev.cadena.activation.ActivationFormula;
import dev.cadena.activation.LeakyRelu;
import dev.cadena.activation.Sigmoid;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Add;
import dev.cadena.layer.BatchNormalization;
import dev.cadena.layer.Concatenate;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Dropout;
import dev.cadena.layer.Input;
import dev.cadena.layer.Multiply;
import dev.cadena.layer.Rescale;
import dev.cadena.layer.Standardize;
import dev.cadena.loss.Huber;
import dev.cadena.loss.MeanSquaredError;

/** Networks whose tensors have the same names and shapes: what differs is in other parts of the declaration. */
interface Variants {
    @ActivationFormula("x * sigmoid(beta * x) + shift")
    @interface Swish {
        @Trained
        double beta() default 1;

        double shift() default 0;
    }

    @ActivationFormula("x * tanh(beta * x) + shift")
    @interface Bent {
        @Trained
        double beta() default 1;

        double shift() default 0;
    }

    @Network
    interface Plain {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Tanh
        Layer h();

        @Dense(from = "h", units = 2)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherActivation {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Sigmoid
        Layer h();

        @Dense(from = "h", units = 2)
        @MeanSquaredError
        Layer y();
    }

    /** The same layers, other edges. */
    @Network
    interface OtherEdge {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Tanh
        Layer h();

        @Dense(from = "x", units = 2)
        @MeanSquaredError
        Layer y();

        @Dense(from = "h", units = 2)
        @MeanSquaredError
        Layer z();
    }

    /** What matters to training alone. */
    @Network
    interface OtherTraining {
        @Input(value = 2, gradient = true)
        Layer x();

        @Dense(from = "x", units = 2, trainable = false)
        @Tanh
        Layer h();

        @Dense(from = "h", units = 2, l2 = 0.1)
        @Huber(delta = 2)
        Layer y();
    }

    @Network
    interface Slope {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @LeakyRelu(slope = 0.01)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherSlope {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @LeakyRelu(slope = 0.02)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Formula {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Swish
        @MeanSquaredError
        Layer y();
    }

    /** The initial value of what is trained is in no prediction. */
    @Network
    interface OtherStart {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Swish(beta = 3)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherConstant {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Swish(shift = 1)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherFormula {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        @Bent
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Scaled {
        @Input(2)
        Layer x();

        @Rescale(from = "x", by = 0.5)
        Layer scaled();

        @Dense(from = "scaled", units = 2)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherScale {
        @Input(2)
        Layer x();

        @Rescale(from = "x", by = 0.25)
        Layer scaled();

        @Dense(from = "scaled", units = 2)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Prepared {
        @Input(2)
        Layer x();

        @Standardize(from = "x")
        Layer scaled();

        @Dropout(from = "scaled", rate = 0.5)
        Layer kept();

        @BatchNormalization(from = "kept", momentum = 0.9)
        Layer normal();

        @Dense(from = "normal", units = 2)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface OtherRates {
        @Input(2)
        Layer x();

        @Standardize(from = "x")
        Layer scaled();

        @Dropout(from = "scaled", rate = 0.25)
        Layer kept();

        @BatchNormalization(from = "kept", momentum = 0.5)
        Layer normal();

        @Dense(from = "normal", units = 2)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Sum {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        Layer h();

        @Add(from = {"x", "h"})
        Layer both();

        @Dense(from = "both", units = 1)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Product {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        Layer h();

        @Multiply(from = {"x", "h"})
        Layer both();

        @Dense(from = "both", units = 1)
        @MeanSquaredError
        Layer y();
    }

    @Network
    interface Joined {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        Layer h();

        @Concatenate(from = {"x", "h"})
        Layer both();

        @Dense(from = "both", units = 1)
        @MeanSquaredError
        Layer y();
    }

    /** The same layers in another order. */
    @Network
    interface JoinedOtherwise {
        @Input(2)
        Layer x();

        @Dense(from = "x", units = 2)
        Layer h();

        @Concatenate(from = {"h", "x"})
        Layer both();

        @Dense(from = "both", units = 1)
        @MeanSquaredError
        Layer y();
    }
}
