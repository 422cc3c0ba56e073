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

    double[] predict(float[] x); // ERROR return-type | predict | returns float[]

    int parameters(); // ERROR return-type | parameters | returns float[]

    String copy(); // ERROR return-type | copy | returns the generated class
}
