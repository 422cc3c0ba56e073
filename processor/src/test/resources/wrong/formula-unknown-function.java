import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x * tahn(x)") // ERROR formula-syntax | "x * tahn(x)" | unknown function "tahn"; did you mean "tanh"? at column 5
@interface Mine {}
