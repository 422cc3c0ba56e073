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
    @Labels({}) // ERROR labels-mismatch | {} | but 0 labels: name each unit
    Layer out();
}
