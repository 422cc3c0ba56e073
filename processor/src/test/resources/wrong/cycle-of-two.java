import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "b", units = 1) // ERROR cycle | "b" | a reads b reads a
    Layer a();

    @Dense(from = "a", units = 1)
    @MeanSquaredError
    Layer b();
}
