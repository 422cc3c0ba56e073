import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(1)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer hidden();

    @Dense(from = "hidden", units = 3, weightsOf = "hidden") // ERROR weights-of | "hidden" | which has 1 unit with biases, but has itself 3 units with biases
    @MeanSquaredError
    Layer out();
}
