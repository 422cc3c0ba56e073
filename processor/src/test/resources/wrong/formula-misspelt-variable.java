import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 ? x : slop * x") // ERROR formula-syntax | "x > 0 ? x : slop * x" | unknown variable "slop"; did you mean "slope"? at column 13
@interface Leaky {
    double slope() default 0.1;
}

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    @Leaky
    Layer hidden();

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
