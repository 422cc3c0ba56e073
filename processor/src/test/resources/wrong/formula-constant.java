import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("2 * a") // WARNING formula-constant | "2 * a" | the formula does not depend on x, so no layer before
@interface Mine {
    double a() default 1;
}
