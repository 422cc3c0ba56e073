import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
abstract class Wrong {
    @Input(2)
    abstract Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    abstract Layer out();

    float[] predict(float[] x) { // ERROR name-reserved | predict | would override it
        return x;
    }

    float[] predict(float[] x, int from) {
        return x;
    }
}
