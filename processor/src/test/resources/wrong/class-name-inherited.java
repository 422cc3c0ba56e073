import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

interface Base {
    class Model {}
}

@Network(className = "Model") // ERROR class-name | "Model" | it would inherit Base.Model
interface Wrong extends Base {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}
