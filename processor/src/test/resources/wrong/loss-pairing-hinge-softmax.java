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
    @Hinge // ERROR loss-pairing | @Hinge | remove @Softmax, or replace it by @Tanh; losses that fit it as it is: @CategoricalCrossEntropy
    Layer out();
}
