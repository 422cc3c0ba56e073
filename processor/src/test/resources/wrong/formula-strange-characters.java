import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x +\t\u0000\"*/ x") // ERROR formula-syntax | "x +\t\u0000\"*/ x" | at column 5
@interface Mine {}
