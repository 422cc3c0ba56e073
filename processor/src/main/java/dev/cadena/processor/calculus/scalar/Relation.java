package dev.cadena.processor.calculus.scalar;

/** How a comparison compares. Longer signs come first, so that a parser that tries one by one takes the whole sign. */
public enum Relation {
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /** The sign that stands for it. */
    public String symbol() {
        return symbol;
    }

    /** The relation that holds of (right, left) where this one holds of (left, right). */
    Relation mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> this;
        };
    }

    boolean holds(double left, double right) {
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }
}
