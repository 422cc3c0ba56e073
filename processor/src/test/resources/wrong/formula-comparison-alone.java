import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0") // ERROR formula-syntax | "x > 0" | expected '?' at column 6
@interface Mine {}
