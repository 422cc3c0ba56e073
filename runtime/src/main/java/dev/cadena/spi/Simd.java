package dev.cadena.spi;

import dev.cadena.internal.kernel.Machine;
import java.util.Optional;

/** Whether the kernels use vectors in this JVM. */
public final class Simd {
    private Simd() {}

    /** {@return whether they do} */
    public static boolean isOn() {
        return Machine.usesVectors();
    }

    /** {@return what to do so that they do; empty if they do, cannot, or shall not} */
    public static Optional<String> advice() {
        return Machine.advice();
    }
}
