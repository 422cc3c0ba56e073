import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Impute(from = "x", value = Double.NaN) // ERROR number-out-of-range | Double.NaN | complete has value = NaN: it must be a number in the range of float
    Layer complete();

    @MinMax(from = "complete", low = 1) // ERROR number-out-of-range | @MinMax | empty has low = 1.0 and high = 1.0: high must be above low
    Layer empty();

    @MinMax(from = "complete", low = 3, high = -3) // ERROR number-out-of-range | -3 | falling has low = 3.0 and high = -3.0: high must be above low
    Layer falling();

    @MinMax(from = "complete", low = -3e38, high = 3e38) // ERROR number-out-of-range | 3e38 | and the difference a number in the range of float
    Layer wide();

    @MinMax(from = "complete", high = 1e39) // ERROR number-out-of-range | 1e39 | far has high = 1.0E39: it must be a number in the range of float
    Layer far();

    @Concatenate(from = {"empty", "falling", "wide", "far"})
    Layer all();

    @Dense(from = "all", units = 1)
    @MeanSquaredError
    Layer out();
}
