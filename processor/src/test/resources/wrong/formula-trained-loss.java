import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@LossFormula("abs(y - p)^power")
@interface Mine {
    @Trained double power() default 2; // ERROR formula-syntax | power | the member power is @Trained, but a loss says what training aims at
}

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @Mine
    Layer out();
}
