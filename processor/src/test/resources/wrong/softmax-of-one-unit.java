import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Softmax // WARNING formula-constant | @Softmax | gate is a softmax of 1 unit, which is always 1
    Layer gate();

    @Dense(from = "x", units = 1)
    @Softmax // WARNING formula-constant | @Softmax | out is a softmax of 1 unit, which is always 1
    @MeanSquaredError
    Layer out();

    @Add(from = {"gate", "x1"})
    Layer sum();

    @Dense(from = "x", units = 1)
    Layer x1();

    @Dense(from = "sum", units = 1)
    @MeanSquaredError
    Layer end();
}
