package dev.cadena;

/**
 * The base of all exceptions that Cadena throws for reasons outside the calling code's control.
 *
 * <pre>{@code
 * try {
 *     network.train(x, labels, training);
 * } catch (CadenaException e) {
 *     System.err.println(e.getMessage()); // data, a divergence, or a file
 * }
 * }</pre>
 */
public abstract class CadenaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Creates an exception with a message that says what, where and what to do.
     *
     * @param message what is wrong, where, and what to do
     */
    protected CadenaException(String message) {
        super(message);
    }
}
