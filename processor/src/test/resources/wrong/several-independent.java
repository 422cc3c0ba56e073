import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-loss | interface Wrong | no layer has a loss
    @Input({}) // ERROR size-out-of-range | {} | x has the shape []
    Layer x();

    @Dense(from = "x", units = 0) // ERROR size-out-of-range | 0 | a has the shape [0]
    Layer a();

    @Dense(from = "aa", units = 2) // ERROR from-unknown | "aa" | did you mean "a"?
    @Elu(alpha = Double.NaN) // ERROR number-out-of-range | Double.NaN | it must be finite
    Layer b();

    @Dense(units = 2) // ERROR from-missing | @Dense | add from
    Layer c();

    @Dense(from = "d", units = 2) // ERROR cycle | "d" | d reads itself
    Layer d();
}
