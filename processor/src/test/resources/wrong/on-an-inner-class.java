import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

class Wrong {
    @Network
    abstract class Net {} // ERROR not-declarable | class | which is nested without being static: add static
}
