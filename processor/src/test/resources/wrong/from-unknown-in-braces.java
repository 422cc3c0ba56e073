import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer pixels();

    @Dense(from = {"pixel"}, units = 1) // ERROR from-unknown | {"pixel"} | did you mean "pixels"?
    @MeanSquaredError
    Layer out();
}
