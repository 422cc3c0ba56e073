package dev.cadena.train;

import dev.cadena.spi.Simd;
import java.lang.System.Logger.Level;

/** Tells once in a JVM, at the first training, how it could be faster. Never before: a logger takes longer to start than a prediction. */
final class SimdNotice {
    static {
        Simd.advice().ifPresent(text -> System.getLogger("dev.cadena").log(Level.INFO, text));
    }

    private SimdNotice() {}

    static void give() {
        // The initializer has done it.
    }
}
