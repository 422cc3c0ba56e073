import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer get(); // ERROR name-reserved | get | getClass() of the generated Outputs, which is that of every Java object

    @Dense(from = "x", units = 1)
    @Sigmoid
    @BinaryCrossEntropy
    Layer y(); // ERROR name-reserved | y | yClass() of the generated Outputs, which is that of the output yClass

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer yClass();
}
