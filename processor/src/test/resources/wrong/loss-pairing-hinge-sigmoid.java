import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Sigmoid
    @Hinge // ERROR loss-pairing | @Hinge | Hinge judges outputs that are no probabilities, but out has the activation Sigmoid
    Layer out();
}
