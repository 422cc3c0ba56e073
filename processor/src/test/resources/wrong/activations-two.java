import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Relu
    @Tanh // ERROR several-functions | @Tanh | hidden has several activations, @Relu and @Tanh: keep one
    @Softmax // ERROR several-functions | @Softmax | @Relu and @Softmax
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
