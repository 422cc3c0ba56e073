import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    @MeanSquaredError
    Layer out();

    @BatchNormalization(from = "out")
    Layer aside(); // ERROR leads-to-no-loss | aside | aside has weights, but neither it nor a layer that follows from it has a loss
}
