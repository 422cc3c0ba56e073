import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
class Wrong {} // ERROR not-declarable | class | which is not abstract: make it an interface, or add abstract
