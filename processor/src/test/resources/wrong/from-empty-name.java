import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "", units = 1) // ERROR from-unknown | "" | out reads "", but no layer has that name
    @MeanSquaredError
    Layer out();
}
