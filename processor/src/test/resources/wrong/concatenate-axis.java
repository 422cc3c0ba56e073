import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Concatenate(from = {"x", "x"}, axis = 1) // ERROR shapes-mismatch | 1 | joined joins along the axis 1, but x has the shape [2]: choose an axis from -1 to 0
    Layer joined();

    @Dense(from = "joined", units = 1)
    @MeanSquaredError
    Layer out();
}
