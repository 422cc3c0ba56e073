import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dot(from = {"x", "x", "x"}) // ERROR from-count | {"x", "x", "x"} | but Dot reads exactly two layers: keep two names
    Layer product();

    @Dense(from = "product", units = 1)
    @MeanSquaredError
    Layer out();
}
