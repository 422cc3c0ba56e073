import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(3)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer hidden();

    @Dense(from = "hidden", units = 2, weightsOf = "hidden") // ERROR weights-of | "hidden" | which reads x of shape [3], but reads itself hidden of shape [2]
    @MeanSquaredError
    Layer out();
}
