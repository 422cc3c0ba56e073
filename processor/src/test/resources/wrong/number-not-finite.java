import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    @LeakyRelu(slope = Double.NaN) // ERROR number-out-of-range | Double.NaN | @LeakyRelu on a has slope = NaN: it must be finite
    Layer a();

    @Dense(from = "a", units = 2)
    @Elu(alpha = 1 / 0.0) // ERROR number-out-of-range | 1 / 0.0 | @Elu on b has alpha = Infinity: it must be finite
    Layer b();

    @Dense(from = "b", units = 1)
    @Huber(delta = Double.NEGATIVE_INFINITY, weight = Double.POSITIVE_INFINITY) // ERROR number-out-of-range | Double.NEGATIVE_INFINITY | delta = -Infinity // ERROR number-out-of-range | Double.POSITIVE_INFINITY | weight = Infinity
    Layer out();
}
