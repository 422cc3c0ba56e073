import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer lost(); // ERROR leads-to-no-loss | lost | lost has weights, but neither it nor a layer that follows from it has a loss

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
