import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x**2") // ERROR formula-syntax | "x**2" | an operand is missing before '*': write "^" for "**"
@interface Mine {}
