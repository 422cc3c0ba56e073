import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2_000_000_000)
    Layer a();

    @Input(2_000_000_000) // ERROR size-out-of-range | 2_000_000_000 | with b the inputs have 4000000000 components
    Layer b();

    @Add(from = {"a", "b"})
    @Prelu
    @MeanSquaredError
    Layer out();
}
