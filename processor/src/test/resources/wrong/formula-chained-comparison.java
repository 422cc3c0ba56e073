import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("0 < x < 1 ? x : 0") // ERROR formula-syntax | "0 < x < 1 ? x : 0" | comparisons do not chain: write a < b and b < c at column 7
@interface Mine {}
