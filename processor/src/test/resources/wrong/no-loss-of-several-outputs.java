import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-loss | interface Wrong | no layer has a loss
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer one();

    @Dense(from = "x", units = 2)
    @Softmax
    Layer two();
}
