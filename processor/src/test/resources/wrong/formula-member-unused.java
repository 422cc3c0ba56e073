import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("x > 0 ? x : 0.1 * x")
@interface Mine {
    double slope() default 0.1; // WARNING formula-member-unused | slope() | the formula does not use the member slope

    String note() default "text has no effect on any formula";
}

@LossFormula("abs(y - p)")
@interface Off {
    int by() default 1; // WARNING formula-member-unused | by() | use it in "abs(y - p)", or remove it

    double weight() default 1;
}
