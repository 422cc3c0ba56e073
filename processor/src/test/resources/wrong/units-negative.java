import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = -3) // ERROR size-out-of-range | -3 | out has the shape [-3]
    @MeanSquaredError
    Layer out();
}
