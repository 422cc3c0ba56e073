import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer hidden();

    @Dense(from = "hidden", units = 2, weightsOf = "out") // ERROR weights-of | "out" | which is itself: remove weightsOf
    @MeanSquaredError
    Layer out();
}
