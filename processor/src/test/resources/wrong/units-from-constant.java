import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    int WIDTH = 0;

    @Input(2)
    Layer x();

    @Dense(from = "x", units = WIDTH) // ERROR size-out-of-range | WIDTH | out has the shape [0]
    @MeanSquaredError
    Layer out();
}
