import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer first();

    @Dense(from = "first", units = 2, weightsOf = "first")
    Layer second();

    @Dense(from = "second", units = 2, weightsOf = "second") // ERROR weights-of | "second" | which has none of its own: name "first"
    @MeanSquaredError
    Layer out();
}
