import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @HardSigmoid
    @Hinge // ERROR loss-pairing | @Hinge | the activation HardSigmoid and 1 unit: remove @HardSigmoid
    Layer out();
}
