import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import java.nio.file.Path;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    Layer out();

    default Wrong create(long seed) { // ERROR name-reserved | create | create(long) is a static method of the generated class
        return this;
    }

    Wrong load(Path file, LoadOption... options); // ERROR name-reserved | load | load(Path, LoadOption[]) is a static method of the generated class

    default Wrong create(int seed) {
        return this;
    }
}
