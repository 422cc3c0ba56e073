import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network(className = "String") // ERROR class-name | "String" | it would hide java.lang.String
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
