package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Const;
import java.util.LinkedHashMap;
import java.util.Map;

/** A product of powers: Π atom^exponent, the exponents whole and not 0. */
record Monomial(Map<Expr, Integer> factors) {
    static final Monomial ONE = new Monomial(Map.of());

    static Monomial of(Expr atom) {
        return new Monomial(Map.of(atom, 1));
    }

    int exponent(Expr atom) {
        return factors.getOrDefault(atom, 0);
    }

    Monomial times(Expr atom, int exponent) {
        Map<Expr, Integer> product = new LinkedHashMap<>(factors);
        product.merge(atom, exponent, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        return new Monomial(product);
    }

    Monomial times(Monomial other) {
        Monomial product = this;
        for (var factor : other.factors.entrySet()) {
            product = product.times(factor.getKey(), factor.getValue());
        }
        return product;
    }

    Monomial power(int n) {
        Map<Expr, Integer> power = new LinkedHashMap<>();
        factors.forEach((atom, exponent) -> power.put(atom, exponent * n));
        return new Monomial(power);
    }

    /** A coefficient times this product, what has a negative exponent as the divisor. */
    Expr times(double coefficient) {
        Expr numerator = Algebra.ONE;
        Expr denominator = Algebra.ONE;
        for (var factor : joined().entrySet()) {
            if (factor.getValue() instanceof Const n && n.value() < 0) {
                denominator = Algebra.multiply(denominator, Algebra.power(factor.getKey(), Algebra.negate(n)));
            } else {
                numerator = Algebra.multiply(numerator, Algebra.power(factor.getKey(), factor.getValue()));
            }
        }
        Expr quotient = Algebra.divide(numerator, denominator);
        // Halves stay quotients, which are easier to read and no slower.
        boolean half = coefficient == 0.5 || coefficient == 0.25;
        return half
                ? Algebra.divide(quotient, new Const(1 / coefficient))
                : Algebra.multiply(new Const(coefficient), quotient);
    }

    /** The exponents, those of x, √x and x^g added up: x/√x is √x, which has a value at 0 too. */
    private Map<Expr, Expr> joined() {
        Map<Expr, Expr> joined = new LinkedHashMap<>();
        factors.forEach((atom, n) -> {
            boolean joins = Math.abs(n) == 1 && factors.containsKey(Powers.base(atom));
            Expr exponent = Algebra.multiply(new Const(n), joins ? Powers.exponent(atom) : Algebra.ONE);
            joined.merge(joins ? Powers.base(atom) : atom, exponent, Monomial::sum);
        });
        return joined;
    }

    private static Expr sum(Expr m, Expr n) {
        return Polynomial.factored(Algebra.add(m, n)).toSum();
    }
}
