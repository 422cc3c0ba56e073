import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Input(3)
    Layer y(); // ERROR input-unread | y | the input y is read by no layer

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
