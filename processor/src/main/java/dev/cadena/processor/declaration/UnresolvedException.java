package dev.cadena.processor.declaration;

/** An annotation value that does not resolve yet: it may be another processor's output, so the next round may know it. */
public final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnresolvedException(String what) {
        super(what);
    }
}
