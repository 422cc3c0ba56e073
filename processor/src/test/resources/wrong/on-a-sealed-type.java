import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
sealed interface Wrong permits Other {} // ERROR not-declarable | interface | is sealed

final class Other implements Wrong {}
