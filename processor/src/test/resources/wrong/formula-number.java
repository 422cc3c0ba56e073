import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("1.2.3 * x") // ERROR formula-syntax | "1.2.3 * x" | malformed number at column 1
@interface Mine {}
