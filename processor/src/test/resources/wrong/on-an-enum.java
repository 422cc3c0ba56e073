import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
enum Wrong {} // ERROR not-declarable | enum | is of the kind enum
