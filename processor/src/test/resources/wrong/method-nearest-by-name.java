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

    float[] predikt(float[] x); // ERROR not-a-layer | predikt | did you mean one of float[] predict(float[]), void predict(float[], float[]), float[][] predict(float[][]), float[][] predict(float[][], int)?
}
