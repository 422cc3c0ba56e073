import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "out", units = 1) // ERROR cycle | "out" | out reads itself: name another layer in from
    @MeanSquaredError
    Layer out();
}
