import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @CategoricalCrossEntropy // ERROR loss-pairing | @CategoricalCrossEntropy | CategoricalCrossEntropy judges Softmax of at least 2 units, but out has no activation and 3 units: add @Softmax
    Layer out();
}
