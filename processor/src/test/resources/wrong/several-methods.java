import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 0) // ERROR size-out-of-range | 0 | shape [0]
    Layer a();

    @Dense(from = "y", units = 1) // ERROR from-unknown | "y" | no layer has that name
    Layer b();

    @Dense(from = "b", units = 1)
    int c(); // ERROR layer-method | c | returns int

    @Dense(from = "c", units = 1)
    @BinaryCrossEntropy
    Layer out();

    void unknown(); // ERROR not-a-layer | unknown | give it a body, or remove it
}
