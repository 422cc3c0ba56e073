import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();

    int other(int x); // ERROR not-a-layer | other | other(int) is abstract, but neither a layer nor a method of the generated class: give it a body
}
