import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x + 1 / 0") // ERROR formula-syntax | "x + 1 | infinite or undefined constants occur in the formula: change what divides by 0 or is too large, also for the values of the members, at column 1
@interface Mine {}
