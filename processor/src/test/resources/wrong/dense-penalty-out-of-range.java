import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2, l1 = -1) // ERROR number-out-of-range | -1 | hidden has a penalty l1 = -1.0: it must be a number of at least 0
    Layer hidden();

    @Dense(from = "hidden", units = 2, l2 = 0.0 / 0) // ERROR number-out-of-range | 0.0 / 0 | second has a penalty l2 = NaN: it must be a number of at least 0
    Layer second();

    @Dense(from = "second", units = 2, weightsOf = "second", l2 = 0.1) // ERROR number-out-of-range | 0.1 | third has a penalty l2 on its weights, but uses those of "second": say so there
    Layer third();

    @Dense(from = "third", units = 2, trainable = false, l2 = 0.1) // ERROR number-out-of-range | 0.1 | fourth has a penalty l2 on its weights, but does not train them: remove it
    Layer fourth();

    @Dense(from = "fourth", units = 1)
    @MeanSquaredError
    Layer out();
}
