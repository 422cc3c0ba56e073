package dev.cadena.processor.diagnostic;

/**
 * One message for the user.
 *
 * @param code its stable code
 * @param text what is wrong, where, and what to do
 * @param severity whether the class can be generated all the same
 * @param origin where it stands in the source
 */
public record Diagnostic(Code code, String text, Severity severity, Origin origin) {
    /** How bad it is. */
    public enum Severity {
        /** The class is generated all the same. */
        WARNING,
        /** No class is generated. */
        ERROR
    }
}
