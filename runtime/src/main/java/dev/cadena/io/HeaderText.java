package dev.cadena.io;

import dev.cadena.ModelFileException;
import java.io.IOException;

/** The characters of a header, one after the other: JSON's strings and whole numbers, in UTF-8. Confined to one thread. */
final class HeaderText {
    /** Enough for every offset: files are shorter than 10¹⁸ bytes, and no such number overflows. */
    private static final int MAX_DIGITS = 18;

    /** The longest name, and the longest text of which nothing is known. */
    private static final int MAX_LENGTH = 4096;

    private static final int END = -1;

    private final SealedInput in;
    private final StringBuilder kept = new StringBuilder();
    private int left;
    private int at = -1;

    /** A blank before the first. */
    private int current = ' ';

    HeaderText(SealedInput in, int length) {
        this.in = in;
        this.left = length;
    }

    /** The bytes that follow are those of a character. */
    private void next() throws IOException {
        at++;
        current = left-- > 0 ? in.next() : END;
    }

    void end() throws IOException {
        skipBlanks();
        if (current != END) {
            throw malformed("the end of the header");
        }
    }

    /** A string, which must be short. */
    String string() throws IOException {
        kept.setLength(0);
        characters(c -> {
            if (kept.length() == MAX_LENGTH) {
                throw in.problem("the header holds a name or a text of more than " + MAX_LENGTH + " characters");
            }
            kept.append(c);
        });
        return kept.toString();
    }

    void skip() throws IOException {
        characters(c -> {});
    }

    /** Whether a string is the one that is known: empty if it is, else its beginning in quotes. */
    String compare(String known) throws IOException {
        Comparison comparison = new Comparison(known);
        characters(comparison);
        return comparison.length == known.length() && comparison.isSame
                ? ""
                : Excerpt.of(comparison.beginning.toString());
    }

    private static final class Comparison implements Characters {
        private final String known;
        private final StringBuilder beginning = new StringBuilder();
        private int length;
        private boolean isSame = true;

        Comparison(String known) {
            this.known = known;
        }

        @Override
        public void accept(char c) {
            isSame &= length < known.length() && known.charAt(length) == c;
            length++;
            if (beginning.length() <= Excerpt.LENGTH) {
                beginning.append(c);
            }
        }
    }

    private interface Characters {
        void accept(char c);
    }

    private void characters(Characters target) throws IOException {
        skipBlanks();
        if (current != '"') {
            throw malformed("'\"'");
        }
        next();
        while (current != '"') {
            if (current < ' ') {
                throw malformed(current == END ? "the end of a string" : "a character of a string");
            }
            if (current == '\\') {
                next();
                target.accept(escaped());
            } else {
                int codePoint = codePoint();
                if (Character.isSupplementaryCodePoint(codePoint)) {
                    target.accept(Character.highSurrogate(codePoint));
                    target.accept(Character.lowSurrogate(codePoint));
                } else {
                    target.accept((char) codePoint);
                }
            }
            next();
        }
        next();
    }

    private int codePoint() throws IOException {
        if (current < 0x80) {
            return current;
        }
        int more = current >= 0xf0 ? 3 : current >= 0xe0 ? 2 : 1;
        int value = current & 0x3f >> more;
        boolean isWhole = current >= 0xc2 && current <= 0xf4;
        for (int i = 0; i < more && isWhole; i++) {
            next();
            isWhole = current != END && (current & 0xc0) == 0x80;
            value = value << 6 | current & 0x3f;
        }
        // Not the longer of two ways to write a character, and no half of a pair.
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (!isWhole || value < least || value > Character.MAX_CODE_POINT || value >> 11 == 0x1b) {
            throw in.problem("the header is damaged: it is not UTF-8 at byte " + at);
        }
        return value;
    }

    private char escaped() throws IOException {
        return switch (current) {
            case '"', '\\', '/' -> (char) current;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an escape sequence");
        };
    }

    private char unicode() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            next();
            int digit = Character.digit(current, 16);
            if (digit < 0) {
                throw malformed("four hexadecimal digits");
            }
            value = 16 * value + digit;
        }
        return (char) value;
    }

    long number() throws IOException {
        skipBlanks();
        boolean isZero = current == '0';
        long value = 0;
        int digits = 0;
        while (current >= '0' && current <= '9') {
            value = 10 * value + current - '0';
            digits++;
            if (digits > MAX_DIGITS) {
                throw in.problem("the header holds a number of more than " + MAX_DIGITS + " digits");
            }
            next();
        }
        if (digits == 0 || isZero && digits > 1) {
            throw malformed("a whole number");
        }
        return value;
    }

    void expect(char c) throws IOException {
        if (!skipped(c)) {
            throw malformed("'" + c + "'");
        }
    }

    boolean skipped(char c) throws IOException {
        skipBlanks();
        if (current != c) {
            return false;
        }
        next();
        return true;
    }

    private void skipBlanks() throws IOException {
        while (current == ' ' || current == '\t' || current == '\r' || current == '\n') {
            next();
        }
    }

    private ModelFileException malformed(String expected) {
        return in.problem("the header is damaged: " + expected + " was expected at byte " + at);
    }
}
