package dev.cadena.processor.declaration;

import java.util.Optional;

/** Something that does not resolve yet: it may be another processor's output, so the next round may know it. */
public final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ElementOrigin origin;

    UnresolvedException(String what) {
        this(what, null);
    }

    UnresolvedException(String what, ElementOrigin origin) {
        super(what);
        this.origin = origin;
    }

    /** Where it stands, if that is known more closely than by the type. */
    public Optional<ElementOrigin> origin() {
        return Optional.ofNullable(origin);
    }
}
