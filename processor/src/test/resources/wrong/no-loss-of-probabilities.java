import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    @Softmax
    Layer out(); // ERROR no-loss | out | for example @CategoricalCrossEntropy
}

@Network
interface Binary {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Sigmoid
    Layer out(); // ERROR no-loss | out | for example @BinaryCrossEntropy
}
