import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 ? x : slpoe * x") // ERROR formula-syntax | "x > 0 ? x : slpoe * x" | unknown variable "slpoe"; did you mean "slope"? at column 13
@interface Mine {
    double slope() default 0.1;
}
