import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 0) // ERROR size-out-of-range | 0 | at least 1
    @MeanSquaredError
    Layer out();
}
