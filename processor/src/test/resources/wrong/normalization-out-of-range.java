import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @LayerNormalization(from = "x", epsilon = 0) // ERROR number-out-of-range | 0 | none normalizes with epsilon = 0.0: it must be a number above 0 in the range of float
    Layer none();

    @LayerNormalization(from = "none", epsilon = -1) // ERROR number-out-of-range | -1 | negative normalizes with epsilon = -1.0
    Layer negative();

    @LayerNormalization(from = "negative", epsilon = Double.NaN) // ERROR number-out-of-range | Double.NaN | it must be a number above 0
    Layer nan();

    @LayerNormalization(from = "nan", epsilon = 1e-60) // ERROR number-out-of-range | 1e-60 | in the range of float
    Layer tiny();

    @Dense(from = "tiny", units = 1)
    @MeanSquaredError
    Layer out();
}
