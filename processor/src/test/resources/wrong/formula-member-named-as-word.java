import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x * 2") // ERROR formula-syntax | "x * 2" | the member or has the name of a word of the language
@interface Mine {
    double or() default 1;
}
