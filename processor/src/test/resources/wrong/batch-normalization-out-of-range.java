import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @BatchNormalization(from = "x", epsilon = 0) // ERROR number-out-of-range | 0 | none normalizes with epsilon = 0.0: it must be a number above 0 in the range of float
    Layer none();

    @BatchNormalization(from = "none", epsilon = -1) // ERROR number-out-of-range | -1 | negative normalizes with epsilon = -1.0
    Layer negative();

    @BatchNormalization(from = "negative", epsilon = Double.NaN) // ERROR number-out-of-range | Double.NaN | it must be a number above 0
    Layer nan();

    @BatchNormalization(from = "nan", momentum = 1) // ERROR number-out-of-range | 1 | still moves its statistics with momentum = 1.0: it must be at least 0 and below 1 in the range of float
    Layer still();

    @BatchNormalization(from = "still", momentum = -0.1) // ERROR number-out-of-range | -0.1 | back moves its statistics with momentum = -0.1
    Layer back();

    @BatchNormalization(from = "back", momentum = Double.NaN) // ERROR number-out-of-range | Double.NaN | it must be at least 0 and below 1
    Layer unknown();

    @BatchNormalization(from = "unknown", momentum = 0.99999999999) // ERROR number-out-of-range | 0.99999999999 | in the range of float
    Layer rounded();

    @Dense(from = "rounded", units = 1)
    @MeanSquaredError
    Layer out();
}
