import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;
import java.nio.file.Path;

abstract class Base {
    static void save(Path file) {} // ERROR name-reserved | save | save(Path) is static, but the generated class has an instance method

    private static int classify(float[] x) {
        return 0;
    }
}

@Network
abstract class Wrong extends Base {
    @Input(2)
    abstract Layer x();

    @Dense(from = "x", units = 1)
    @MeanSquaredError
    abstract Layer out();

    static float[] predict(float[] x) { // ERROR name-reserved | predict | predict(float[]) is static
        return x;
    }

    static float[] predict(float[] x, int from) {
        return x;
    }
}
