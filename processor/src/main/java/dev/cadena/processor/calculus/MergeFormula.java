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
    private MergeFormula() {}

    /** A variable for each operand. */
    static List<Expr> operands(int count) {
        // Zeros in front, so that the alphabetical order is that of the operands.
        return IntStream.range(0, count)
                .<Expr>mapToObj(i -> new Var(String.format(java.util.Locale.ROOT, "x%06d", i)))
                .toList();
    }

    /** The formula in the variables of the operands. */
    static Expr of(MergeKind.Operation operation, List<Expr> x) {
        return switch (operation) {
            case ADD -> reduce(x, Algebra::add);
            case SUBTRACT -> reduce(x, Algebra::subtract);
            case AVERAGE -> Algebra.divide(reduce(x, Algebra::add), new Const(x.size()));
            case MULTIPLY -> reduce(x, Algebra::multiply);
            // The first operand is taken on a tie, as by the functions of formulas.
            case MAXIMUM -> reduce(x, (a, b) -> Algebra.call(Function.MAX, List.of(a, b)));
            case MINIMUM -> reduce(x, (a, b) -> Algebra.call(Function.MIN, List.of(a, b)));
        };
    }

    private static Expr reduce(List<Expr> x, BinaryOperator<Expr> operator) {
        return x.stream().reduce(operator).orElseThrow();
    }
}
