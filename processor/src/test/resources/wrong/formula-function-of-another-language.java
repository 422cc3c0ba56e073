import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("ln(x)") // ERROR formula-syntax | "ln(x)" | unknown function "ln"; write log at column 1
@interface Mine {}
