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
    @CategoricalCrossEntropy // ERROR loss-pairing | @CategoricalCrossEntropy | softmax of 1 unit is always 1
    Layer out();
}
