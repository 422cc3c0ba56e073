import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import dev.cadena.data.Dataset;
import java.util.List;

@Network
interface Wrong {
    @Input(2)
    Layer left();

    @Input(2)
    Layer right();

    @Add(from = {"left", "right"})
    Layer sum();

    @Dense(from = "sum", units = 1)
    @MeanSquaredError
    Layer out();

    float[][] predict(List<String> rows); // ERROR name-reserved | predict | differs from the generated predict(List<Inputs>) in nothing but type arguments

    default <D extends Dataset> double loss(D data) { // ERROR name-reserved | loss | would override it
        return 0;
    }
}
