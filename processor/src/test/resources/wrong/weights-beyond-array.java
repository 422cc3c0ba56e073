import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(100_000)
    Layer x();

    @Dense(from = "x", units = 100_000) // ERROR size-out-of-range | 100_000 | the network has 10000100000 weights
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
