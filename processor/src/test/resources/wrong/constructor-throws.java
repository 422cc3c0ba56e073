import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
abstract class Wrong { // ERROR not-declarable | class Wrong | catch it, or throw an unchecked one
    Wrong() throws Throwable {}

    @Input(2)
    abstract Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    abstract Layer out();
}
