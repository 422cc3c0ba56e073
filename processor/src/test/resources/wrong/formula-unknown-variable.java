import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@LossFormula("(y - q)^2") // ERROR formula-syntax | "(y - q)^2" | unknown variable "q"; there are p, y at column 6
@interface Mine {}
