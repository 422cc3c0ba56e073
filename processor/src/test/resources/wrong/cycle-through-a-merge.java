import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Add(from = {"x", "out"}) // ERROR cycle | {"x", "out"} | mixed reads out reads mixed
    Layer mixed();

    @Dense(from = "mixed", units = 2)
    @MeanSquaredError
    Layer out();
}
