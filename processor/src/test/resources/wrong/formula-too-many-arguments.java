import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x + tanh(x, 2)") // ERROR formula-syntax | "x + tanh(x, 2)" | tanh takes 1 argument, not 2 at column 5
@interface Mine {}
