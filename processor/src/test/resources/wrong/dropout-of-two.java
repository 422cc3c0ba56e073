import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dropout(from = {"x", "x"}, rate = 0.5) // ERROR from-count | {"x", "x"} | sparse reads x, x, but Dropout(rate = 0.5) reads one layer
    Layer sparse();

    @Dense(from = "sparse", units = 1)
    @MeanSquaredError
    Layer out();
}
