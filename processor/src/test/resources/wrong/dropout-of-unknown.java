import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer hidden();

    @Dropout(from = "hiden", rate = 0.5) // ERROR from-unknown | "hiden" | did you mean "hidden"?
    Layer sparse();

    @Dense(from = "sparse", units = 1)
    @MeanSquaredError
    Layer out();
}
