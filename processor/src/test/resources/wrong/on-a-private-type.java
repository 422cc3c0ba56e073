import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

class Wrong {
    @Network
    private interface Net {} // ERROR not-declarable | interface | which is private: remove private

    private static class Hidden {
        @Network
        interface Net {} // ERROR not-declarable | interface | remove private from Hidden
    }
}
