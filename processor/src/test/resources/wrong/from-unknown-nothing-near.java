import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "features", units = 1) // ERROR from-unknown | "features" | no layer has that name; there is only x
    @MeanSquaredError
    Layer out();
}
