package dev.cadena.processor.notation;

import java.util.Locale;

/** Text that shows what it is. Java allows characters in names that nobody sees, or that turn the direction of the text. */
public final class Printable {
    private Printable() {}

    /** A number in as few digits as tell it apart. */
    public static String of(double number) {
        return new Unicode().number(number).text();
    }

    /** The text with the codes of such characters in their place. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE -> printable.append(String.format(Locale.ROOT, "(U+%04X)", c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
