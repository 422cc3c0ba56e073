import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    Layer z();

    @Destandardize(from = "z") // ERROR destandardized-output | @Destandardize | free puts what it reads into the unit of its targets, but has no loss, and so no targets: add one, for example @MeanSquaredError
    Layer free();

    @Destandardize(from = "z")
    @Tanh // ERROR destandardized-output | @Tanh | bent puts what it reads into the unit of its targets, so it has no activation: put @Tanh on the layer that it reads
    @MeanSquaredError
    Layer bent();

    @Destandardize(from = "z")
    @Hinge // ERROR destandardized-output | @Hinge | side puts what it reads into the unit of its targets, but the targets of Hinge have no unit: take a loss of any numbers
    Layer side();

    @MeanSquaredError
    @Destandardize // ERROR from-missing | @Destandardize | lost does not say what it reads
    Layer lost();
}
