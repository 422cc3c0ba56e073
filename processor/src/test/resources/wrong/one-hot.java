import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    @Tanh // ERROR preparation-place | @Tanh | x is read by first, for which it is the number of a category, so it has no activation
    Layer x();

    @OneHot(from = "x", categories = 3)
    Layer first();

    @Input(1)
    Layer z();

    @OneHot(from = "z", categories = 1) // ERROR size-out-of-range | 1 | single has one category, which tells nothing: there must be at least 2
    @Relu
    Layer single();

    @OneHot(from = "first", categories = 2) // ERROR preparation-place | "first" | second reads numbers of categories, but first, which it reads, is computed: let it read an input
    Layer second();

    @Concatenate(from = {"single", "second"})
    Layer both();

    @Dense(from = "both", units = 1)
    @MeanSquaredError
    Layer out();
}
