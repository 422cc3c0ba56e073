import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-weights | interface Wrong | remove a trainable = false
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1, trainable = false)
    @MeanSquaredError
    Layer out();
}
