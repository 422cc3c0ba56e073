import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("max(x)") // ERROR formula-syntax | "max(x)" | max takes 2 argument(s) at column 6
@interface Mine {}
