import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    void x(); // ERROR layer-method | x | returns void

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
