import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({65536, 65536}) // ERROR size-out-of-range | {65536, 65536} | x has the shape [65536, 65536]
    @Softmax
    @CategoricalCrossEntropy // ERROR loss-on-input | @CategoricalCrossEntropy | x is an input
    Layer x();

    @Flatten(from = "x")
    @Softmax
    @CategoricalCrossEntropy
    @Labels({"one", "two"})
    Layer flat();

    @Dense(from = "flat", units = 0) // ERROR size-out-of-range | 0 | out has the shape [0]
    @MeanSquaredError
    Layer out();
}
