import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 4)
    @Softmax
    @Hinge // ERROR loss-pairing | @Hinge | losses that fit here: CategoricalCrossEntropy
    Layer out();
}
