import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("2 * (x 3)") // ERROR formula-syntax | "2 * (x 3)" | an operator is missing before '3' at column 8
@interface Mine {}
