import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @Relu
    @BinaryCrossEntropy // ERROR loss-pairing | @BinaryCrossEntropy | the activation Relu and 3 units: replace @Relu by @Sigmoid
    Layer out();
}
