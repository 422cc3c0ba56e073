import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(6)
    Layer x();

    @Reshape(from = "x", shape = {-1, -1}) // ERROR rank-mismatch | {-1, -1} | one size may be -1
    Layer square();

    @Flatten(from = "square")
    Layer flat();

    @Dense(from = "flat", units = 1)
    @MeanSquaredError
    Layer out();
}
