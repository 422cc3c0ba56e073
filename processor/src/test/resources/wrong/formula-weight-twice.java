import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@LossFormula("weight * (y - p)^2") // ERROR formula-syntax | "weight * (y - p)^2" | the member weight multiplies every loss without being in its formula
@interface Mine {
    double weight() default 1;
}
