import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @GaussianNoise(from = "x", deviation = -0.1) // ERROR number-out-of-range | -0.1 | negative adds noise of the deviation -0.1: it must be a number of at least 0 in the range of float
    Layer negative();

    @GaussianNoise(from = "negative", deviation = Double.NaN) // ERROR number-out-of-range | Double.NaN | nan adds noise of the deviation NaN
    Layer nan();

    @GaussianNoise(from = "nan", deviation = 1e300) // ERROR number-out-of-range | 1e300 | in the range of float
    Layer vast();

    @Dense(from = "vast", units = 1)
    @MeanSquaredError
    Layer out();
}
