import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @MeanSquaredError // ERROR function-without-layer | @MeanSquaredError | out has @MeanSquaredError but no annotation
    Layer out();
}
