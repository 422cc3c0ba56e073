import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface First {
    @Input(2)
    Layer x();

    @Dense(from = "y", units = 1) // ERROR from-unknown | "y" | reads "y"
    @MeanSquaredError
    Layer out();
}

@Network
interface Good {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}

@Network
interface Second {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer out(); // ERROR no-loss | out | has no loss
}
