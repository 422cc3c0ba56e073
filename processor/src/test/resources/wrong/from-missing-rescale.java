import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Rescale(by = 0.5) // ERROR from-missing | @Rescale | half does not say what it reads: add from = "x"
    Layer half();

    @Dense(from = "half", units = 1)
    @MeanSquaredError
    Layer out();
}
