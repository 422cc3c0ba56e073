import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("and x > 0 ? x : 0") // ERROR formula-syntax | "and x > 0 ? x : 0" | an operand is missing before 'and' at column 1
@interface Mine {}
