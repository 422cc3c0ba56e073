package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula multiplied out, like terms collected: Σ coefficient · Π atom^exponent. An atom is any formula that is neither a
 * sum nor a product. σ(−x) counts as 1 − σ(x), which is what lets p − y come out of a cross-entropy.
 */
final class Polynomial {
    private static final int MAX_TERMS = 24;

    /** Coefficients by monomial; a monomial maps atoms to exponents. */
    private final Map<Map<Expr, Integer>, Double> terms;

    private Polynomial(Map<Map<Expr, Integer>, Double> terms) {
        this.terms = terms;
    }

    /** The formula or its expanded form, whichever is smaller. */
    static Expr shorter(Expr e) {
        Polynomial expanded = of(e);
        if (expanded.terms.size() > MAX_TERMS) {
            return e;
        }
        Expr rebuilt = expanded.toExpr();
        return size(rebuilt) < size(e) ? rebuilt : e;
    }

    /** The number of operations in a formula. */
    static int size(Expr e) {
        if (e instanceof Binary b) {
            return 1 + size(b.left()) + size(b.right());
        }
        if (e instanceof Call c) {
            return 1 + c.arguments().stream().mapToInt(Polynomial::size).sum();
        }
        if (e instanceof Expr.Select s) {
            return 1 + size(s.left()) + size(s.right()) + size(s.then()) + size(s.otherwise());
        }
        return 0;
    }

    private static Polynomial of(Expr e) {
        if (e instanceof Const c) {
            return new Polynomial(c.value() == 0 ? Map.of() : Map.of(Map.of(), c.value()));
        }
        if (e instanceof Binary b) {
            Optional<Polynomial> expanded = expand(b);
            if (expanded.isPresent()) {
                return expanded.get();
            }
        }
        if (e instanceof Call c
                && c.function() == Function.SIGMOID
                && c.arguments().get(0) instanceof Binary n
                && n.op() == Op.MULTIPLY
                && n.left().equals(new Const(-1))) {
            return of(Algebra.ONE).plus(of(Algebra.call(Function.SIGMOID, List.of(n.right()))), -1);
        }
        return new Polynomial(Map.of(Map.of(e, 1), 1.0));
    }

    private static Optional<Polynomial> expand(Binary b) {
        return switch (b.op()) {
            case ADD -> Optional.of(of(b.left()).plus(of(b.right()), 1));
            case SUBTRACT -> Optional.of(of(b.left()).plus(of(b.right()), -1));
            case MULTIPLY -> {
                Polynomial left = of(b.left());
                Polynomial right = of(b.right());
                boolean small = left.terms.size() * right.terms.size() <= MAX_TERMS;
                yield small ? Optional.of(left.times(right)) : Optional.empty();
            }
            case POWER ->
                b.right().equals(new Const(2))
                        ? Optional.of(of(new Binary(Op.MULTIPLY, b.left(), b.left())))
                        : Optional.empty();
            case DIVIDE -> Optional.empty();
        };
    }

    private Polynomial plus(Polynomial other, double factor) {
        Map<Map<Expr, Integer>, Double> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((monomial, c) -> add(sum, monomial, factor * c));
        return new Polynomial(sum);
    }

    private Polynomial times(Polynomial other) {
        Map<Map<Expr, Integer>, Double> product = new LinkedHashMap<>();
        terms.forEach((left, a) -> other.terms.forEach((right, b) -> {
            Map<Expr, Integer> monomial = new LinkedHashMap<>(left);
            right.forEach((atom, exponent) -> monomial.merge(atom, exponent, Integer::sum));
            add(product, monomial, a * b);
        }));
        return new Polynomial(product);
    }

    private static void add(Map<Map<Expr, Integer>, Double> sum, Map<Expr, Integer> monomial, double c) {
        double total = sum.getOrDefault(monomial, 0.0) + c;
        if (total == 0) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, total);
        }
    }

    private Expr toExpr() {
        // Positive terms first, so that p − y is not written −y + p.
        Expr sum = Algebra.ZERO;
        for (boolean positive : new boolean[] {true, false}) {
            for (var entry : terms.entrySet()) {
                if (entry.getValue() > 0 == positive) {
                    sum = Algebra.add(sum, term(entry.getKey(), entry.getValue()));
                }
            }
        }
        return sum;
    }

    private static Expr term(Map<Expr, Integer> monomial, double c) {
        Expr product = Algebra.ONE;
        for (var factor : monomial.entrySet()) {
            product = Algebra.multiply(product, Algebra.power(factor.getKey(), new Const(factor.getValue())));
        }
        return Algebra.multiply(new Const(c), product);
    }
}
