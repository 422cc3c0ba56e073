import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("max(x)") // ERROR formula-syntax | "max(x)" | max takes 2 arguments, not 1 at column 1
@interface Mine {}
