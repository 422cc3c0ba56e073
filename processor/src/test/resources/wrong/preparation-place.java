import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer h();

    @Standardize(from = "h") // ERROR preparation-place | "h" | scaled is fitted to the training data before the first update, but h, which it reads, is computed: let it read an input
    Layer scaled();

    @Rescale(from = "x", by = 2)
    Layer doubled();

    @Impute(from = "doubled") // ERROR preparation-place | "doubled" | complete is fitted to the training data
    Layer complete();

    @MinMax(from = "complete")
    Layer ranged();

    @Concatenate(from = {"scaled", "ranged"})
    Layer both();

    @Dense(from = "both", units = 1)
    @MeanSquaredError
    Layer out();
}
