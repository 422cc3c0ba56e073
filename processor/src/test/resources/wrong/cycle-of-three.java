import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "b", units = 1)
    Layer c();

    @Dense(from = "a", units = 1)
    Layer b();

    @Dense(from = "c", units = 1) // ERROR cycle | "c" | a reads c reads b reads a
    Layer a();

    @Dense(from = "a", units = 1)
    @MeanSquaredError
    Layer out();
}
