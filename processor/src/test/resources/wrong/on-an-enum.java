import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
enum Wrong {} // ERROR not-declarable | enum | which is of the kind enum: make it an interface
