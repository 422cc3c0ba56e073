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
    @CategoricalCrossEntropy
    @Labels({"a", " "}) // ERROR labels-mismatch | {"a", " "} | label 1 of out is blank
    Layer out();
}
