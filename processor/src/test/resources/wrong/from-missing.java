import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(units = 1) // ERROR from-missing | @Dense | add from =
    @MeanSquaredError
    Layer out();
}
