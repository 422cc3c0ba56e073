import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer h();

    @Dense(from = {"x", "h"}, units = 1) // ERROR from-count | {"x", "h"} | out reads x, h, but Dense(units = 1) reads one layer
    @MeanSquaredError
    Layer out();
}
