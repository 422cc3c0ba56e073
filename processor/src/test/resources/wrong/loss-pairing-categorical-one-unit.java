import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Softmax
    @CategoricalCrossEntropy // ERROR loss-pairing | @CategoricalCrossEntropy | has the activation Softmax and 1 unit: use @Sigmoid @BinaryCrossEntropy, or 2 units
    Layer out();
}
