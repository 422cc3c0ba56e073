import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Input(3)
    Layer y(); // ERROR several-inputs | y | y is a second input beside x, which is not yet supported

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();

    @Dense(from = "y", units = 1)
    Layer other(); // ERROR nobody-reads | other | has no effect
}
