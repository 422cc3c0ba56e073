package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The identities of functions. */
final class Calls {
    private Calls() {}

    /** The value of a function. */
    static Expr call(Function function, List<Expr> arguments) {
        Expr first = arguments.get(0);
        Expr last = arguments.get(arguments.size() - 1);
        if (first instanceof Const x && last instanceof Const y) {
            OptionalDouble folded = function.fold(x.value(), y.value());
            if (folded.isPresent()) {
                return new Const(folded.getAsDouble());
            }
        }
        if (Algebra.isNegation(first) && function.isOdd()) {
            return Algebra.negate(Algebra.call(function, Algebra.negate(first)));
        }
        if (Algebra.isNegation(first) && function.isEven()) {
            return Algebra.call(function, Algebra.negate(first));
        }
        return identity(function, first, last).orElseGet(() -> new Call(function, arguments));
    }

    private static Optional<Expr> identity(Function function, Expr x, Expr last) {
        return switch (function) {
            case LOG -> Logarithms.log(x);
            case LOG1P -> Logarithms.log1p(x);
            case EXP -> isNegatedSoftplus(x) ? Optional.of(sigmoidOfNegation(x)) : Optional.empty();
            case EXPM1 ->
                isNegatedSoftplus(x)
                        ? Optional.of(Algebra.negate(Algebra.call(Function.SIGMOID, argument(Algebra.negate(x)))))
                        : Optional.empty();
            case SQRT -> squareRoot(x).or(() -> stableRoot(Function.SQRT, x));
            case CBRT -> stableRoot(Function.CBRT, x);
            case ABS -> x instanceof Call c && c.function().isNotNegative() ? Optional.of(x) : Optional.empty();
            case MIN, MAX -> x.equals(last) ? Optional.of(x) : Optional.empty();
            case FLOOR -> is(Function.FLOOR, x) ? Optional.of(x) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether it is −softplus(u), of which e to the power is σ(−u). */
    private static boolean isNegatedSoftplus(Expr x) {
        return Algebra.isNegation(x) && is(Function.SOFTPLUS, Algebra.negate(x));
    }

    private static Expr sigmoidOfNegation(Expr negatedSoftplus) {
        return Algebra.call(Function.SIGMOID, Algebra.negate(argument(Algebra.negate(negatedSoftplus))));
    }

    /** √x² = |x|, and √e^x = e^(x/2). */
    private static Optional<Expr> squareRoot(Expr x) {
        if (Powers.isPower(x) && ((Binary) x).right() instanceof Const n && Powers.isInteger(n.value() / 2)) {
            Expr size = Algebra.call(Function.ABS, ((Binary) x).left());
            return Optional.of(Algebra.power(size, new Const(n.value() / 2)));
        }
        return is(Function.EXP, x)
                ? Optional.of(Algebra.call(Function.EXP, Algebra.divide(argument(x), new Const(2))))
                : Optional.empty();
    }

    private static Optional<Expr> stableRoot(Function root, Expr x) {
        Expr stable = Powers.stable(x);
        return stable.equals(x) ? Optional.empty() : Optional.of(Algebra.call(root, stable));
    }

    /** A shorter form of a · b. */
    static Optional<Expr> product(Expr a, Expr b) {
        return orderedProduct(a, b).or(() -> orderedProduct(b, a));
    }

    private static Optional<Expr> orderedProduct(Expr a, Expr b) {
        if (is(Function.EXP, a) && is(Function.EXP, b)) {
            return Optional.of(Algebra.call(Function.EXP, Algebra.add(argument(a), argument(b))));
        }
        if (is(Function.EXP, a) && is(Function.SIGMOID, b) && argument(b).equals(Algebra.negate(argument(a)))) {
            return Optional.of(Algebra.call(Function.SIGMOID, argument(a)));
        }
        if (is(Function.SIGN, a) && argument(a).equals(b)) {
            return Optional.of(Algebra.call(Function.ABS, b));
        }
        return is(Function.SIGN, a) && is(Function.ABS, b) && argument(a).equals(argument(b))
                ? Optional.of(argument(a))
                : Optional.empty();
    }

    /** A shorter form of a / b. */
    static Optional<Expr> quotient(Expr a, Expr b) {
        if (is(Function.SINH, a) && is(Function.COSH, b) && argument(a).equals(argument(b))) {
            return Optional.of(Algebra.call(Function.TANH, argument(a)));
        }
        if (is(Function.SIN, a) && is(Function.COS, b) && argument(a).equals(argument(b))) {
            return Optional.of(Algebra.call(Function.TAN, argument(a)));
        }
        return is(Function.EXP, b)
                ? Optional.of(Algebra.multiply(a, Algebra.call(Function.EXP, Algebra.negate(argument(b)))))
                : Optional.empty();
    }

    static boolean is(Function function, Expr e) {
        return e instanceof Call c && c.function() == function;
    }

    /** The argument of a call. */
    static Expr argument(Expr call) {
        return ((Call) call).argument();
    }
}
