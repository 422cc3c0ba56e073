import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer predict(); // ERROR name-reserved | predict | a layer cannot have the name predict

    @Dense(from = "predict", units = 1)
    Layer layers(); // ERROR name-reserved | layers | a layer cannot have the name layers

    @Dense(from = "layers", units = 1)
    @MeanSquaredError
    Layer create(); // ERROR name-reserved | create | a layer cannot have the name create
}
