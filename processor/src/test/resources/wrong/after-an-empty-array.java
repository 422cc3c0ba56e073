import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = {}, units = 1) @Huber(delta = -1) Layer out(); // ERROR from-missing | {} | add from = "x" // ERROR number-out-of-range | -1 | it must be above 0
}
