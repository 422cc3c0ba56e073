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
    @Labels({"a", "b", "a"}) // ERROR labels-mismatch | {"a", "b", "a"} | the labels 0 and 2 of out are both "a"
    Layer out();
}
