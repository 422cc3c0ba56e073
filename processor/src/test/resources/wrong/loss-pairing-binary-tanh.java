import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Tanh
    @BinaryCrossEntropy // ERROR loss-pairing | @BinaryCrossEntropy | 1 unit: replace @Tanh by @Sigmoid; losses that fit it as it is: @MeanSquaredError, @MeanAbsoluteError, @Huber, @Hinge
    Layer out();
}
