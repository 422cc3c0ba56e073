import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2) @MeanSquaredError // ERROR loss-not-at-output | @MeanSquaredError | x has the loss MeanSquaredError, but out reads it
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
