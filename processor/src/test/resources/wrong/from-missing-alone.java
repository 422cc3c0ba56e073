import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-input | interface Wrong | no input
    @Dense(units = 1) // ERROR from-missing | @Dense | declare another layer, for example @Input(n)
    @MeanSquaredError
    Layer out();
}
