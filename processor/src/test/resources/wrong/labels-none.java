import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @Softmax
    @CategoricalCrossEntropy
    @Labels({}) // ERROR labels-mismatch | {} | there are 0
    Layer out();
}
