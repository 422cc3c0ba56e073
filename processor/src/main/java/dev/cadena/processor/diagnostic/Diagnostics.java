package dev.cadena.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the messages about one network: rules add to it, and only the root reports. */
public final class Diagnostics {
    private final List<Diagnostic> collected = new ArrayList<>();

    /** Adds an error. */
    public void error(Code code, Origin origin, String text) {
        collected.add(new Diagnostic(code, text, Diagnostic.Severity.ERROR, origin));
    }

    /** Adds a warning. */
    public void warn(Code code, Origin origin, String text) {
        collected.add(new Diagnostic(code, text, Diagnostic.Severity.WARNING, origin));
    }

    /** Whether an error was added. */
    public boolean hasErrors() {
        return collected.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /** All messages, in the order in which they were added. */
    public List<Diagnostic> all() {
        return List.copyOf(collected);
    }
}
