import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2_000_000_000)
    Layer x();

    @Activate(from = "x")
    @Prelu
    @MeanSquaredError
    Layer a();

    @Add(from = {"a", "x"}) // ERROR size-out-of-range | {"a", "x"} | with b the outputs have 4000000000 components
    @MeanSquaredError
    Layer b();
}
