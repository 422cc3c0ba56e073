package dev.cadena.processor.declaration;

import java.util.Optional;

/** Something that does not resolve yet: it may be another processor's output, so the next round may know it. */
public final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ElementOrigin origin;
    private final boolean silent;

    UnresolvedException(String what) {
        this(what, null);
    }

    UnresolvedException(String what, ElementOrigin origin) {
        this(what, origin, false);
    }

    private UnresolvedException(String what, ElementOrigin origin, boolean silent) {
        super(what);
        this.origin = origin;
        this.silent = silent;
    }

    /** The same of the name of a layer, which is hardly another processor's output: rather its quotes were forgotten. */
    UnresolvedException butSilent() {
        return new UnresolvedException(getMessage(), origin, true);
    }

    /** Whether what the compiler says of it is enough. */
    public boolean isSilent() {
        return silent;
    }

    /** Where it stands, if that is known more closely than by the type. */
    public Optional<ElementOrigin> origin() {
        return Optional.ofNullable(origin);
    }
}
