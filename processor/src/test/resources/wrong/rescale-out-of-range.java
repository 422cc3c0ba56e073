import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Rescale(from = "x", by = 0) // ERROR number-out-of-range | 0 | the factor must be a number other than 0
    Layer a();

    @Rescale(from = "a", by = 1, offset = Double.NaN) // ERROR number-out-of-range | Double.NaN | a
    Layer b();

    @Dense(from = "b", units = 1)
    @MeanSquaredError
    Layer out();
}
