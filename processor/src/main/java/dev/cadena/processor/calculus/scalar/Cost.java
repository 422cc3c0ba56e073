package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.HashSet;
import java.util.Set;

/**
 * What a formula costs, in additions, roughly: what occurs twice is computed once. The orders of magnitude matter, not the
 * numbers: an addition is nearly free, a quotient takes a few, a function of the runtime dozens.
 */
final class Cost {
    private static final int QUOTIENT = 4;
    private static final int ROOT = 5;
    private static final int FUNCTION = 25;
    private static final int POWER = 40;

    private static final Expr MINUS_ONE = new Const(-1);

    private final Set<Expr> seen = new HashSet<>();

    private Cost() {}

    static int of(Expr e) {
        return new Cost().sum(e);
    }

    /** The number of operations, each counted once. */
    static int operations(Expr e) {
        Cost cost = new Cost();
        cost.sum(e);
        return cost.seen.size();
    }

    private int sum(Expr e) {
        if (e.operands().isEmpty() || !seen.add(e)) {
            return 0;
        }
        int sum = own(e);
        for (Expr operand : e.operands()) {
            sum += sum(operand);
        }
        return sum;
    }

    private static int own(Expr e) {
        if (e instanceof Binary b) {
            return switch (b.op()) {
                case ADD, SUBTRACT -> 1;
                case MULTIPLY -> b.left().equals(MINUS_ONE) ? 0 : 1;
                // By a number it is little more than a product, and easier to read.
                case DIVIDE -> b.right() instanceof Const ? 1 : QUOTIENT;
                case POWER -> isUnrolled(b) ? 1 : POWER;
            };
        }
        if (e instanceof Call c) {
            return switch (c.function()) {
                case ABS, MIN, MAX -> 1;
                case SIGN, FLOOR -> 2;
                case SQRT -> ROOT;
                default -> FUNCTION;
            };
        }
        return 2;
    }

    /** Whether a power is printed as a product. */
    private static boolean isUnrolled(Binary power) {
        return power.op() == Op.POWER && power.right() instanceof Const n && (n.value() == 2 || n.value() == 3);
    }
}
