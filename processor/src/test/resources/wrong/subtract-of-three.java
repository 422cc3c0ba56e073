import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Subtract(from = {"x", "x", "x"}) // ERROR from-count | {"x", "x", "x"} | but Subtract reads exactly two layers: keep two names
    Layer difference();

    @Dense(from = "difference", units = 1)
    @MeanSquaredError
    Layer out();
}
