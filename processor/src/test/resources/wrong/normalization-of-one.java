import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer single();

    @LayerNormalization(from = "single") // WARNING formula-constant | @LayerNormalization | flat normalizes 1 component, which is always its own mean
    Layer flat();

    @Dense(from = "flat", units = 1)
    @MeanSquaredError
    Layer out();
}
