import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    Layer hidden(); // ERROR not-a-layer | hidden | add an annotation of dev.cadena.layer

    @Dense(from = "hidden", units = 1)
    @MeanSquaredError
    Layer out();
}
