import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 && x < 1 ? x : 0") // ERROR formula-syntax | "x > 0 && x < 1 ? x : 0" | write "and" for "&&" at column 7
@interface Mine {}
