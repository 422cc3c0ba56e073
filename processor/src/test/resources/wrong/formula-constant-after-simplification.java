import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("a * x - x * a") // WARNING formula-constant | "a * x - x * a" | the derivative of the formula by x is 0 everywhere
@interface Mine {
    double a() default 1;
}
