import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer y();

    @GaussianNoise(from = "y", deviation = 0.5)
    @MeanSquaredError // ERROR loss-on-noise | @MeanSquaredError | out draws at random in training, but has the loss MeanSquaredError
    Layer out();
}
