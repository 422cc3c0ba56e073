import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import java.nio.file.Path;

@Network
abstract class Wrong {
    @Input(2)
    abstract Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    abstract Layer out();

    static String create(long seed) { // ERROR name-reserved | create | create(long) is static and returns java.lang.String
        return "";
    }

    static final Wrong load(Path file, LoadOption... options) { // ERROR name-reserved | load | load(Path, LoadOption[]) is static and final
        return null;
    }
}
