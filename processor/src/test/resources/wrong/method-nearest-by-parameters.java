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

    int classify(int[] x); // ERROR not-a-layer | classify | classify(int[]) is abstract, but neither a layer nor a method of the generated class: did you mean one of int classify(float[])
}
