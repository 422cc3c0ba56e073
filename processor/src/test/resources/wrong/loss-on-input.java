import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2) @MeanSquaredError // ERROR loss-on-input | @MeanSquaredError | x is an input, which training cannot change, but has the loss MeanSquaredError
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
