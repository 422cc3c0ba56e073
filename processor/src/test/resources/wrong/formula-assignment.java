import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x = 0 ? 1 : x") // ERROR formula-syntax | "x = 0 ? 1 : x" | write "==" for "=" at column 3
@interface Mine {}
