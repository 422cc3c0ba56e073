import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Rescale(from = "x", by = 0) // ERROR number-out-of-range | 0 | the factor must be a number other than 0
    Layer none();

    @Rescale(from = "none", by = 1e300) // ERROR number-out-of-range | 1e300 | in the range of float
    Layer vast();

    @Rescale(from = "vast", by = 1, offset = Double.NaN) // ERROR number-out-of-range | Double.NaN | it must be a number
    Layer nan();

    @Dense(from = "nan", units = 1)
    @MeanSquaredError
    Layer out();
}
