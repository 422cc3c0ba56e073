import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 or") // ERROR formula-syntax | "x > 0 or" | the formula ends too early: nothing follows 'or' at column 9
@interface Mine {}
