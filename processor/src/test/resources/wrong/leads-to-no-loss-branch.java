import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 4)
    Layer deep();

    @Dense(from = "deep", units = 4)
    Layer deeper(); // ERROR leads-to-no-loss | deeper | deeper has weights

    @Activate(from = "deeper")
    @Tanh
    Layer bent();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
