package dev.cadena;

import java.util.Locale;

/**
 * The base of all exceptions that Cadena throws for reasons outside the calling code's control. A message may quote what stands in a file,
 * and goes to terminals and logs: it is one line, in which the number of a character, after a backslash and {@code u}, stands for what
 * would control a terminal or turn the direction of the text.
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
        super(printable(message));
    }

    private static String printable(String message) {
        StringBuilder printable = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> printable.append(String.format(Locale.ROOT, "\\u%04x", c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
