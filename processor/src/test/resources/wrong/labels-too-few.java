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
    @Labels({"a", "b"}) // ERROR labels-mismatch | {"a", "b"} | out has 3 units but 2 labels: name each unit, by 3 labels
    Layer out();
}
