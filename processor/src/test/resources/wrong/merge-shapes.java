import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 3)
    Layer narrow();

    @Dense(from = "narrow", units = 4)
    Layer wide();

    @Add(from = {"narrow", "wide"}) // ERROR shapes-mismatch | {"narrow", "wide"} | which has the shape [3] (narrow [3] from x [2]), and wide, which has the shape [4] (wide [4] from narrow [3] from x [2])
    Layer sum();

    @Dense(from = "sum", units = 1)
    @MeanSquaredError
    Layer out();
}
