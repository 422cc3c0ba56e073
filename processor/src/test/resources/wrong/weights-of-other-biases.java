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

    @Dense(from = "hidden", units = 2, bias = false, weightsOf = "hidden") // ERROR weights-of | "hidden" | which has 2 units with biases, but has itself 2 units without biases: make them equal
    @MeanSquaredError
    Layer out();
}
