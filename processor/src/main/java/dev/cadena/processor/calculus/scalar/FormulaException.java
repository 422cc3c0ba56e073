package dev.cadena.processor.calculus.scalar;

/** A formula that does not parse. The message shows the formula with a caret below the column. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;

    /** How much of a long formula is shown on each side of the column. */
    private static final int SHOWN = 50;

    FormulaException(String formula, int at, String problem) {
        super(problem + " at column " + (at + 1) + "\n  " + shown(formula, at));
    }

    private static String shown(String formula, int at) {
        int from = Math.max(0, at - SHOWN);
        int to = Math.min(formula.length(), at + SHOWN);
        String before = (from > 0 ? "…" : "") + printable(formula.substring(from, at));
        String after = printable(formula.substring(at, to)) + (to < formula.length() ? "…" : "");
        return before + after + "\n  " + " ".repeat(before.codePointCount(0, before.length())) + "^";
    }

    /** One column for each character. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean shown = c == ' '
                    || !Character.isWhitespace(c)
                            && !Character.isISOControl(c)
                            && Character.getType(c) != Character.SURROGATE
                            && Character.getType(c) != Character.FORMAT;
            printable.appendCodePoint(shown ? c : c < ' ' ? ' ' : '?');
        });
        return printable.toString();
    }
}
