import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 ? x") // ERROR formula-syntax | "x > 0 ? x" | expected ':' at column 10
@interface Mine {}
