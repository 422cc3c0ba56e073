import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @LeakyRelu(slope = 1e300) // ERROR number-out-of-range | 1e300 | a float cannot hold it
    Layer h();

    @Dense(from = "h", units = 1)
    @LeakyRelu(slope = 1e-300) // ERROR number-out-of-range | 1e-300 | a float cannot hold it: use
    Layer g();

    @Dense(from = "g", units = 1)
    @MeanSquaredError(weight = 1e-300) // ERROR number-out-of-range | 1e-300 | a float cannot hold it: use
    Layer out();
}
