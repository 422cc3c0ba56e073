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

    @BatchNormalization(from = {"x", "h"}) // ERROR from-count | {"x", "h"} | normal reads x, h, but BatchNormalization(momentum = 0.99, epsilon = 0.001) reads one layer
    Layer normal();

    @Dense(from = "normal", units = 1)
    @MeanSquaredError
    Layer out();
}
