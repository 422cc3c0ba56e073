import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x * 2") // ERROR formula-syntax | "x * 2" | the member x has the name of a variable
@interface Mine {
    double x() default 1;
}
