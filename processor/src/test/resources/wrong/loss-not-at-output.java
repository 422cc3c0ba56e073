import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError // ERROR loss-not-at-output | @MeanSquaredError | hidden has the loss MeanSquaredError, but out reads it
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
