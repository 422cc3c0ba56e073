import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
sealed interface Wrong permits Other {} // ERROR not-declarable | interface | which is sealed: remove sealed

final class Other implements Wrong {}
