import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

interface Wrong { // WARNING network-missing | interface Wrong | add @Network
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}

interface Base {
    @Input(2)
    Layer x();
}

@Network
interface Good extends Base {
    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();
}

@SuppressWarnings("cadena")
interface ForOthers {
    @Input(2)
    Layer x();
}
