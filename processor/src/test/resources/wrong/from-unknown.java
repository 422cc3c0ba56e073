import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer hidden();

    @Dense(from = "hiden", units = 1) // ERROR from-unknown | "hiden" | did you mean "hidden"?
    @MeanSquaredError
    Layer out();
}
