import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({2, 3})
    Layer x();

    @Input({2, 4})
    Layer y();

    @Concatenate(from = {"x", "y"}, axis = 0) // ERROR shapes-mismatch | {"x", "y"} | differ at most in the size of axis 0
    Layer joined();

    @Flatten(from = "joined")
    Layer flat();

    @Dense(from = "flat", units = 1)
    @MeanSquaredError
    Layer out();
}
