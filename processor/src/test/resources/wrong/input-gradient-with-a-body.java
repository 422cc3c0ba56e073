import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import dev.cadena.data.Dataset;

@Network
interface Wrong {
    @Input(value = 2, gradient = true)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();

    default int xGradient(Dataset data) { // ERROR name-reserved | xGradient | xGradient(Dataset) has the signature of a generated method
        return 0;
    }
}
