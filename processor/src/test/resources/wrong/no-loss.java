import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer out(); // ERROR no-loss | out | out is the output but has no loss: add one of dev.cadena.loss, for example @MeanSquaredError
}
