import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR size-out-of-range | interface Wrong | the intermediate values of Wrong are more than an array can hold
    @Input(2_000_000_000)
    Layer x();

    @Rescale(from = "x", by = 0.5)
    @Tanh
    Layer half();

    @Activate(from = "half")
    @Prelu
    @MeanSquaredError
    Layer out();
}
