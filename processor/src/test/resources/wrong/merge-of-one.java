import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Add(from = "x") // ERROR from-count | "x" | sum reads x, but Add reads at least two layers: name another one
    Layer sum();

    @Dense(from = "sum", units = 1)
    @MeanSquaredError
    Layer out();
}
