import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

interface Narrow {
    @Input(2)
    Layer x();
}

interface Wide {
    @Input(3)
    Layer x();
}

@Network
interface Wrong extends Narrow, Wide { // ERROR several-layers | interface Wrong | inherits the layer x from Narrow and from Wide
    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
