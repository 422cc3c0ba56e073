import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer lost(); // ERROR nobody-reads | lost | read by no layer

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
