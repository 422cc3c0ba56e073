package dev.cadena.spi;

/** The version of this seam; the processor reads it from the class path before it writes a class. */
public final class Spi {
    /** Raised by every change of this package that generated code can notice. */
    public static final int VERSION = 1;

    private Spi() {}
}
