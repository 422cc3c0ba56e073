import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(1)
    Layer x();

    @Reshape(from = "x", shape = {2, 2}) // ERROR rank-mismatch | {2, 2} | gives the shape [2, 2] to x, which has the shape [1] and so 1 component: the product
    Layer square();

    @Flatten(from = "square")
    Layer flat();

    @Dense(from = "flat", units = 1)
    @MeanSquaredError
    Layer out();
}
