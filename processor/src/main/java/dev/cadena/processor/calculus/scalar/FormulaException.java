package dev.cadena.processor.calculus.scalar;

/** A formula that does not parse. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;

    FormulaException(String formula, int column, String problem) {
        super(problem + " at column " + (column + 1) + "\n  " + formula + "\n  " + " ".repeat(column) + "^");
    }
}
