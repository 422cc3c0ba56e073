package dev.cadena.spi;

/** The version of this seam; the processor reads it from the class path before it writes a class. */
public final class Spi {
    /** Raised by every change of this package that generated code can notice. */
    public static final int VERSION = 11;

    private Spi() {}

    /**
     * Called by every generated class before anything else.
     *
     * @param generatedFor the version that the class was generated for
     * @param className the name of that class
     * @throws IncompatibleClassChangeError if this is another version
     */
    public static void check(int generatedFor, String className) {
        if (generatedFor != VERSION) {
            throw new IncompatibleClassChangeError(className + " was generated for version " + generatedFor
                    + " of Cadena's runtime, but version " + VERSION
                    + " is on the class path: compile it again with the processor of that runtime's release");
        }
    }
}
