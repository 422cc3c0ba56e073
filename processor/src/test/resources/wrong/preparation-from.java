import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Standardize // ERROR from-missing | @Standardize | scaled does not say what it reads: add from = "x"
    Layer scaled();

    @MinMax(from = {"x", "scaled"}) // ERROR from-count | {"x", "scaled"} | ranged reads x, scaled, but MinMax(low = 0.0, high = 1.0) reads one layer
    Layer ranged();

    @Dense(from = "ranged", units = 1)
    @MeanSquaredError
    Layer out();
}
