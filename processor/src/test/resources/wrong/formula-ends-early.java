import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@LossFormula("(y - p") // ERROR formula-syntax | "(y - p" | expected ')' at column 7
@interface Mine {}
