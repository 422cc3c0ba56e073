import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

class Wrong {
    @Network
    private interface Net {} // ERROR not-declarable | interface | is private

    private static class Hidden {
        @Network
        interface Net {} // ERROR not-declarable | interface | nested in the private Hidden
    }
}
