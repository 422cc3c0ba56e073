import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Add // ERROR from-missing | @Add | sum does not say what it reads: declare another layer beside x, and add from = {"x", "…"}
    @MeanSquaredError
    Layer sum();
}
