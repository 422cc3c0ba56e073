import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong { // ERROR no-input | interface Wrong | declare one, for example @Input(4) // ERROR no-loss | interface Wrong | no layer has a loss
}
