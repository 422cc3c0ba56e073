package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the cheapest of some forms that are equal in algebra, from the inner parts of a formula outwards. */
final class Simplification {
    /** Longer formulas stay as they are: what is tried takes the square of their length. */
    private static final int LONGEST = 400;

    private final Map<Expr, Expr> known = new HashMap<>();

    /** Whether σ(−x) becomes 1 − σ(x), which is what lets p − y come out of a cross-entropy. */
    private final boolean mirrors;

    private Simplification(Expr whole) {
        // Nothing is left of its small values then, and a quotient might show that.
        mirrors = !Algebra.has(whole, Simplification::isQuotient)
                && Algebra.has(whole, e -> isMirrored(e) && Algebra.has(whole, mirrorImage(e)::equals));
    }

    private static boolean isQuotient(Expr e) {
        return e instanceof Binary b && b.op() == Op.DIVIDE && !(b.right() instanceof Const);
    }

    private static boolean isMirrored(Expr e) {
        return Calls.is(Function.SIGMOID, e) && Algebra.isNegation(Calls.argument(e));
    }

    private static Expr mirrorImage(Expr sigmoid) {
        return Algebra.call(Function.SIGMOID, Algebra.negate(Calls.argument(sigmoid)));
    }

    static Expr of(Expr e) {
        return Algebra.size(e) > LONGEST ? e : new Simplification(e).simplified(e);
    }

    /** The cheapest of some formulas, the first one of several. */
    static Expr cheapest(List<Expr> forms) {
        return forms.stream()
                .filter(Algebra::isFinite)
                .min(Comparator.comparingInt(Cost::of))
                .orElse(forms.get(0));
    }

    private Expr simplified(Expr e) {
        Expr result = known.get(e);
        if (result == null) {
            Expr inner = Algebra.rebuild(e, this::simplified);
            result = inner instanceof Binary ? cheapestForm(inner) : inner;
            known.put(e, result);
        }
        return result;
    }

    private Expr cheapestForm(Expr e) {
        Stream<Polynomial> read = Stream.of(Polynomial.factored(e), Polynomial.expanded(e, mirrors));
        Stream<Expr> forms = read.flatMap(p -> Stream.of(p.toSum(), p.toProducts()));
        return cheapest(Stream.concat(Stream.of(e), forms).toList());
    }
}
