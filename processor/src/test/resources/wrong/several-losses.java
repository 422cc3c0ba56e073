import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer first();

    @Dense(from = "x", units = 1)
    @Huber // ERROR several-losses | @Huber | second is a second output with a loss beside first, which is not yet supported
    Layer second();
}
