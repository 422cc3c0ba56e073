import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import java.util.List;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer one();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer two();

    List<float[]> predict(float[][] rows); // ERROR return-type | predict | returns List<Outputs>
}
