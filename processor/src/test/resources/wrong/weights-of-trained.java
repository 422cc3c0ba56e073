import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer left();

    @Dense(from = "left", units = 2, weightsOf = "left", trainable = false) // ERROR weights-of | "left" | which training changes: set trainable = false on "left", which has the weights
    Layer right();

    @Dense(from = "right", units = 2, trainable = false)
    Layer ice();

    @Dense(from = "ice", units = 2, weightsOf = "ice", trainable = false)
    @MeanSquaredError
    Layer out();
}
