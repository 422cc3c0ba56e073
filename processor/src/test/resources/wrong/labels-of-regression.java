import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    @MeanSquaredError
    @Labels({"a", "b"}) // ERROR labels-mismatch | {"a", "b"} | MeanSquaredError judges numbers here, not classes
    Layer out();
}
