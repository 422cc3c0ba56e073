package dev.cadena.processor.calculus.scalar;

import java.util.List;
import java.util.stream.Stream;

/** A scalar formula. Built by {@link Algebra}, which simplifies as it builds. */
public sealed interface Expr {
    /** What it is computed from, the operands of conditions included. */
    List<Expr> operands();

    /** A number. */
    record Const(double value) implements Expr {
        @Override
        public List<Expr> operands() {
            return List.of();
        }
    }

    /** A variable. */
    record Var(String name) implements Expr {
        @Override
        public List<Expr> operands() {
            return List.of();
        }
    }

    /** An arithmetic operation. */
    record Binary(Op op, Expr left, Expr right) implements Expr {
        @Override
        public List<Expr> operands() {
            return List.of(left, right);
        }
    }

    /** The call of a function. */
    record Call(Function function, List<Expr> arguments) implements Expr {
        /** A call with one argument. */
        public Call(Function function, Expr argument) {
            this(function, List.of(argument));
        }

        /** The first argument. */
        public Expr argument() {
            return arguments.get(0);
        }

        @Override
        public List<Expr> operands() {
            return arguments;
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Select(Condition condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public List<Expr> operands() {
            return Stream.concat(condition.operands().stream(), Stream.of(then, otherwise))
                    .toList();
        }
    }

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
}
