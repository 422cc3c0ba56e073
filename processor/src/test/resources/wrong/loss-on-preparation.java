import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Standardize(from = "x")
    @MeanSquaredError // ERROR loss-on-input | @MeanSquaredError | scaled prepares an input, which training cannot change, but has the loss MeanSquaredError
    Layer scaled();

    @Dense(from = "scaled", units = 1)
    @MeanSquaredError
    Layer out();
}
