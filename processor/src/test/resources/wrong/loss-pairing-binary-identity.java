import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @BinaryCrossEntropy // ERROR loss-pairing | @BinaryCrossEntropy | has no activation and 1 unit: add @Sigmoid
    Layer out();
}
