package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.Function;
import dev.cadena.processor.declaration.MergeKind;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** What merging layers compute, component by component. */
final class MergeFormula {
    /** The largest number of operands in one formula. */
    static final int MAX_OPERANDS = 8;

    private MergeFormula() {}

    /** The variable of an operand. */
    static String operand(int i) {
        return "x" + i;
    }

    /** The formula of a layer, in the variables of its operands, which are groups of {@code all} if there are fewer. */
    static Expr of(MergeKind.Operation operation, int operands, int all) {
        Expr joined = ofGroup(operation, operands);
        return operation == MergeKind.Operation.AVERAGE ? Algebra.divide(joined, new Const(all)) : joined;
    }

    /** The formula of a group of operands. */
    static Expr ofGroup(MergeKind.Operation operation, int operands) {
        return switch (operation) {
            case ADD, AVERAGE -> reduce(operands, Algebra::add);
            case SUBTRACT -> reduce(operands, Algebra::subtract);
            case MULTIPLY -> reduce(operands, Algebra::multiply);
            // The first operand is taken on a tie, as by the functions of formulas.
            case MAXIMUM -> reduce(operands, (a, b) -> Algebra.call(Function.MAX, List.of(a, b)));
            case MINIMUM -> reduce(operands, (a, b) -> Algebra.call(Function.MIN, List.of(a, b)));
        };
    }

    private static Expr reduce(int operands, BinaryOperator<Expr> operator) {
        return IntStream.range(0, operands)
                .<Expr>mapToObj(i -> new Var(operand(i)))
                .reduce(operator)
                .orElseThrow();
    }
}
