import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({2, 3})
    Layer x();

    @Dense(from = "x", units = 1) // ERROR rank-mismatch | "x" | but Dense reads a vector: put a layer between them, @Flatten(from = "x")
    @MeanSquaredError
    Layer out();
}
