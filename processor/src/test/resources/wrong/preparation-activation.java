import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    @Tanh // ERROR preparation-place | @Tanh | x is read by scaled, which is fitted to raw data, so it has no activation
    Layer x();

    @RobustScale(from = "x")
    @Sigmoid // ERROR preparation-place | @Sigmoid | scaled is fitted to raw data, so it has no activation: put @Sigmoid on a layer behind it, such as @Activate(from = "scaled")
    Layer scaled();

    @Dense(from = "scaled", units = 1)
    @MeanSquaredError
    Layer out();
}
