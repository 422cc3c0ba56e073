import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("tahn * x") // ERROR formula-syntax | "tahn * x" | unknown variable "tahn"; did you mean "tanh"? at column 1
@interface Mine {}
