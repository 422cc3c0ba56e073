import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    static Layer hidden() { // ERROR layer-method | hidden | is static
        return null;
    }

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
