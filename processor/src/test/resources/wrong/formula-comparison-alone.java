import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0") // ERROR formula-syntax | "x > 0" | a condition is no number: write (condition ? 1 : 0) at column 1
@interface Mine {}
