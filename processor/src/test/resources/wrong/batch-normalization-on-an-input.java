import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    @BatchNormalization // ERROR several-layers | @BatchNormalization | x has several layer annotations, @Input and @BatchNormalization: keep one
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
