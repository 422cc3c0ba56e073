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
    @Labels("yes") // ERROR labels-mismatch | "yes" | out has 1 unit, so its labels are 2, but there are 1
    Layer out();
}
