import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    @Softmax
    @BinaryCrossEntropy // ERROR loss-pairing | @BinaryCrossEntropy | replace @Softmax by @Sigmoid; losses that fit it as it is: @CategoricalCrossEntropy
    Layer out();
}
