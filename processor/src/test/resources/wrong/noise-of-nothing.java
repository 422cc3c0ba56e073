import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @GaussianNoise(deviation = 0.5) // ERROR from-missing | @GaussianNoise | shaken does not say what it reads
    Layer shaken();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
