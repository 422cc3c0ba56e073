import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("tanh * x") // ERROR formula-syntax | "tanh * x" | "tanh" is a function: write tanh(…) at column 1
@interface Mine {}
