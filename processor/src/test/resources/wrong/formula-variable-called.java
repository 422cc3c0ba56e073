import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("2 + x(x + 1)") // ERROR formula-syntax | "2 + x(x + 1)" | "x" is no function: write x * (…) for a product at column 5
@interface Mine {}
