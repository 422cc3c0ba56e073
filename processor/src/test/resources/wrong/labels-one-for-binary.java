import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    @Labels("yes") // ERROR labels-mismatch | "yes" | out has 1 unit but 1 label: name both classes, by 2 labels
    Layer out();
}
