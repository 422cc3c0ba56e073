import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({65536, 65536}) // ERROR size-out-of-range | {65536, 65536} | their product at most 2147483639
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
