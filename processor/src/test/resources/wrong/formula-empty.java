import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("") // ERROR formula-syntax | "" | the formula ends too early at column 1
@interface Mine {}
