import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Input(3)
    Layer y();

    @Dot(from = {"x", "y"}) // ERROR shapes-mismatch | {"x", "y"} | Dot multiplies along the last axis
    Layer product();

    @Dense(from = "product", units = 1)
    @MeanSquaredError
    Layer out();
}
