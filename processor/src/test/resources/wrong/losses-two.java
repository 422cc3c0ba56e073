import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    @Huber // ERROR several-functions | @Huber | out has several losses, @MeanSquaredError and @Huber: keep one
    Layer out();
}
