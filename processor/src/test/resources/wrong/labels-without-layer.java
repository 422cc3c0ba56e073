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
    Layer out();

    @Labels({"a", "b"}) // ERROR function-without-layer | @Labels | names has @Labels but no annotation
    Layer names();
}
