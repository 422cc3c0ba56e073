package dev.cadena.processor.calculus.scalar;

import java.util.Locale;
import java.util.Map;

/** The text of a formula, read from left to right. */
final class Scanner {
    /** What developers write from habit, and what a formula says instead. */
    private static final Map<String, String> FOREIGN = Map.of("&&", "and", "||", "or", "!", "not", "=", "==");

    private final String text;
    private int at;
    private String last = "";

    Scanner(String text) {
        this.text = text;
    }

    /** Where the next sign stands; white space is skipped. */
    int position() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The next character; 0 at the end. */
    char peek() {
        return position() < text.length() ? text.charAt(at) : 0;
    }

    boolean take(String symbol) {
        if (!text.startsWith(symbol, position())) {
            return false;
        }
        at += symbol.length();
        last = symbol;
        return true;
    }

    /** Takes a word that is not only the beginning of a longer one. */
    boolean takeWord(String word) {
        int end = position() + word.length();
        boolean longer = end < text.length() && isNamePart(text.charAt(end));
        return !longer && take(word);
    }

    void expect(String symbol) throws FormulaException {
        if (!take(symbol)) {
            throw unexpected("expected '" + symbol + "'");
        }
    }

    boolean startsNumber() {
        return isDigit(peek()) || peek() == '.';
    }

    boolean startsName() {
        return Character.isJavaIdentifierStart(peek());
    }

    String name() {
        int start = position();
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        last = text.substring(start, at);
        return last;
    }

    double number() throws FormulaException {
        int start = position();
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        last = text.substring(start, at);
        try {
            return Double.parseDouble(last);
        } catch (NumberFormatException e) {
            throw error(start, "malformed number");
        }
    }

    void expectEnd() throws FormulaException {
        if (peek() != 0 || at < text.length()) {
            throw unexpected("unexpected '" + shown() + "'");
        }
    }

    /** Where an operand should begin. */
    FormulaException noOperand() {
        if (at == text.length()) {
            return error(at, "the formula ends too early" + (last.isEmpty() ? "" : ": nothing follows '" + last + "'"));
        }
        boolean follows = !last.isEmpty() && last.charAt(0) != '(';
        return error(
                at,
                follows || text.startsWith(")", at)
                        ? "an operand is missing before '" + shown() + "'" + hint()
                        : "unexpected '" + shown() + "'" + hint());
    }

    /** Where something else should follow. */
    private FormulaException unexpected(String problem) {
        boolean operand = startsNumber() || startsName() || peek() == '(';
        return error(position(), operand ? "an operator is missing before '" + shown() + "'" : problem + hint());
    }

    FormulaException error(int position, String problem) {
        return new FormulaException(text, position, problem);
    }

    private String hint() {
        if (at > 0 && text.startsWith("**", at - 1)) {
            return ": write \"^\" for \"**\"";
        }
        return FOREIGN.entrySet().stream()
                .filter(e -> text.startsWith(e.getKey(), at) && !text.startsWith(e.getValue(), at))
                .findFirst()
                .map(e -> ": write \"" + e.getValue() + "\" for \"" + e.getKey() + "\"")
                .orElse("");
    }

    private String shown() {
        int sign = text.codePointAt(at);
        boolean visible = !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE;
        return visible ? Character.toString(sign) : String.format(Locale.ROOT, "U+%04X", sign);
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
