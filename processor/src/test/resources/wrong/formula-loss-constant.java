import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@LossFormula("y^2") // WARNING formula-constant | "y^2" | the formula does not depend on p, so training can lower no loss by it
@interface Mine {}
