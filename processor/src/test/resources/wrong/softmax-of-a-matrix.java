import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({2, 3})
    Layer x();

    @Activate(from = "x")
    @Softmax // ERROR rank-mismatch | @Softmax | bent has the shape [2, 3], but Softmax makes a distribution of a vector
    Layer bent();

    @Flatten(from = "bent")
    Layer flat();

    @Dense(from = "flat", units = 1)
    @MeanSquaredError
    Layer out();
}
