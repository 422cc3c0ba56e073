import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("sign(x) + floor(x / step)") // WARNING formula-constant | "sign(x) + floor(x / step)" | the derivative of the formula by x is 0 everywhere
@interface Mine {
    double step() default 1;
}
