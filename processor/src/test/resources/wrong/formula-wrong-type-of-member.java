import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x * mode") // ERROR formula-syntax | "x * mode" | unknown variable "mode"; there is only x
@interface Mine {
    String mode() default "2";
}
