import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("Math.max(0, x)") // ERROR formula-syntax | "Math.max(0, x)" | unknown variable "Math"; functions stand alone: max, not Math.max at column 1
@interface Mine {}
