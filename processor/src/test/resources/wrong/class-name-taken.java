import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR class-name | interface Wrong | the class to generate is WrongNetwork, but the type WrongNetwork
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}

class WrongNetwork {}
