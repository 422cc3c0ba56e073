package dev.cadena.processor.calculus.scalar;

import java.util.List;

/** A scalar formula. Built by {@link Algebra}, which simplifies as it builds. */
public sealed interface Expr {
    /** A number. */
    record Const(double value) implements Expr {}

    /** A variable. */
    record Var(String name) implements Expr {}

    /** An arithmetic operation. */
    record Binary(Op op, Expr left, Expr right) implements Expr {}

    /** The call of a function. */
    record Call(Function function, List<Expr> arguments) implements Expr {
        /** A call with one argument. */
        public Call(Function function, Expr argument) {
            this(function, List.of(argument));
        }
    }

    /** {@code left < right ? then : otherwise}, or with another comparison. */
    record Select(Comparison comparison, Expr left, Expr right, Expr then, Expr otherwise) implements Expr {}

    /** The arithmetic operations. */
    enum Op {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        POWER("^");

        private final String symbol;

        Op(String symbol) {
            this.symbol = symbol;
        }

        /** The sign that stands for it. */
        public String symbol() {
            return symbol;
        }
    }

    /** The comparisons. */
    enum Comparison {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        EQUAL("=="),
        NOT_EQUAL("!=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        /** The sign that stands for it. */
        public String symbol() {
            return symbol;
        }

        /** The comparison that holds of (right, left) where this one holds of (left, right). */
        Comparison mirrored() {
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
}
