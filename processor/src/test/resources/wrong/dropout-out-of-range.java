import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dropout(from = "x", rate = 1) // ERROR number-out-of-range | 1 | all drops components at the rate 1.0: it must be at least 0 and below 1
    Layer all();

    @Dropout(from = "all", rate = -0.25) // ERROR number-out-of-range | -0.25 | negative drops components at the rate -0.25
    Layer negative();

    @Dropout(from = "negative", rate = Double.NaN) // ERROR number-out-of-range | Double.NaN | nan drops components at the rate NaN
    Layer nan();

    @Dense(from = "nan", units = 1)
    @MeanSquaredError
    Layer out();
}
