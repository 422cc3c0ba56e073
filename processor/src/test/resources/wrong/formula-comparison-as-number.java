import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("2 * (x > 0) * x") // ERROR formula-syntax | "2 * (x > 0) * x" | a condition is no number: write (condition ? 1 : 0) at column 5
@interface Mine {}
