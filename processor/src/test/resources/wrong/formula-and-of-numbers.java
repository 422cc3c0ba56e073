import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 and x ? x : 0") // ERROR formula-syntax | "x > 0 and x ? x : 0" | a number is no condition: compare it, as in x > 0 at column 11
@interface Mine {}
