import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Elu(alpha = 0) // ERROR number-out-of-range | 0 | alpha = 0.0: it must be above 0
    Layer h();

    @Dense(from = "h", units = 1)
    @Huber(delta = -1, weight = 0) // ERROR number-out-of-range | -1 | delta = -1.0: it must be above 0 // ERROR number-out-of-range | 0 | weight = 0.0: it must be above 0
    Layer out();
}
