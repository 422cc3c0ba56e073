import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    float[] hidden(); // ERROR layer-method | hidden | hidden is annotated as a layer, but returns float[]

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
