import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network(precision = Precision.DOUBLE)
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();

    float[] predict(float[] x); // ERROR not-a-layer | predict | did you mean one of double[] predict(double[])
}
