import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-weights | interface Wrong | nothing to train
    @Input(2)
    Layer x();

    @Rescale(from = "x", by = 2)
    @MeanSquaredError
    Layer out();
}
