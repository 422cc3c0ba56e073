import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2_147_483_639)
    Layer x();

    @Concatenate(from = {"x", "x", "x"}) // ERROR size-out-of-range | {"x", "x", "x"} | all has the shape
    Layer all();

    @Dense(from = "all", units = 1)
    @MeanSquaredError
    Layer out();
}
