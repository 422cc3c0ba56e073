import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @Sigmoid
    @CategoricalCrossEntropy // ERROR loss-pairing | @CategoricalCrossEntropy | replace @Sigmoid by @Softmax; losses that fit it as it is: @BinaryCrossEntropy
    Layer out();
}
