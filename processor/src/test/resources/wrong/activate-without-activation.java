import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Activate(from = "x") // ERROR activation-missing | @Activate | no activation
    Layer same();

    @Dense(from = "same", units = 1)
    @MeanSquaredError
    Layer out();
}
