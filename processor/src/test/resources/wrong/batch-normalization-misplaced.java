import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @BatchNormalization(from = "x")
    Layer normal();

    @Standardize(from = "normal") // ERROR preparation-place | "normal" | scaled
    Layer scaled();

    @Dense(from = "scaled", units = 2)
    Layer first();

    @Dense(from = "first", units = 2, weightsOf = "normal") // ERROR weights-of | "normal" | second
    Layer second();

    @BatchNormalization(from = "second")
    @Prelu
    @MeanSquaredError
    Layer out();
}
