package dev.cadena.processor.calculus.scalar;

import static dev.cadena.processor.calculus.scalar.Calls.argument;
import static dev.cadena.processor.calculus.scalar.Calls.is;

import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A formula as a sum of products, like terms collected: Σ coefficient · Π atom^exponent. An atom is any formula that is no
 * product; where sums are not multiplied out, they are atoms too.
 */
final class Polynomial {
    /** Beyond which nothing is multiplied out. */
    private static final int MAX_TERMS = 24;

    /** A few roundings of a coefficient. */
    private static final double ROUNDING = 0x1p-50;

    private static final Polynomial ONE = new Polynomial(Map.of(Monomial.ONE, 1.0));

    private final Map<Monomial, Double> terms;

    private Polynomial(Map<Monomial, Double> terms) {
        this.terms = terms;
    }

    /**
     * The formula with sums multiplied out, where they are not too long.
     *
     * @param mirrors whether σ(−x) counts as 1 − σ(x)
     */
    static Polynomial expanded(Expr e, boolean mirrors) {
        return new Reader(true, mirrors).read(e);
    }

    /** The formula with sums as factors. */
    static Polynomial factored(Expr e) {
        return new Reader(false, false).read(e);
    }

    /** As a sum of products. */
    Expr toSum() {
        // Positive terms first, so that p − y is not written −y + p.
        Expr sum = Algebra.ZERO;
        for (boolean positive : new boolean[] {true, false}) {
            for (var term : terms.entrySet()) {
                if (term.getValue() > 0 == positive) {
                    sum = Algebra.add(sum, term.getKey().times(term.getValue()));
                }
            }
        }
        return sum;
    }

    /** With what several terms share as a factor of their sum: a·b + a·c as a · (b + c), the most frequent first. */
    Expr toProducts() {
        Optional<Expr> shared = mostShared();
        if (shared.isEmpty()) {
            return toSum();
        }
        Expr atom = shared.get();
        int power = terms.keySet().stream()
                .mapToInt(monomial -> monomial.exponent(atom))
                .filter(exponent -> exponent > 0)
                .min()
                .orElseThrow();
        Map<Monomial, Double> with = new LinkedHashMap<>();
        Map<Monomial, Double> without = new LinkedHashMap<>();
        terms.forEach((monomial, c) -> {
            if (monomial.exponent(atom) > 0) {
                with.put(monomial.times(atom, -power), c);
            } else {
                without.put(monomial, c);
            }
        });
        Expr product = Algebra.multiply(Algebra.power(atom, new Const(power)), new Polynomial(with).toProducts());
        return Algebra.add(product, new Polynomial(without).toProducts());
    }

    private Optional<Expr> mostShared() {
        Map<Expr, Integer> counts = new LinkedHashMap<>();
        terms.keySet().forEach(monomial -> monomial.factors().forEach((atom, exponent) -> {
            if (exponent > 0) {
                counts.merge(atom, 1, Integer::sum);
            }
        }));
        // The first of the most frequent ones, whatever the order of terms that are equally frequent.
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .max(Map.Entry.<Expr, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private Polynomial plus(Polynomial other, double factor) {
        Map<Monomial, Double> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((monomial, c) -> add(sum, monomial, factor * c));
        return new Polynomial(sum);
    }

    private Polynomial times(Polynomial other) {
        Map<Monomial, Double> product = new LinkedHashMap<>();
        terms.forEach((left, a) -> other.terms.forEach((right, b) -> add(product, left.times(right), exact(a * b, a))));
        return new Polynomial(product);
    }

    private static void add(Map<Monomial, Double> sum, Monomial monomial, double c) {
        double former = sum.getOrDefault(monomial, 0.0);
        double total = unrounded(former + c);
        if (Double.isFinite(c) && Math.abs(total) <= ROUNDING * Math.abs(c)) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, total);
        }
    }

    /**
     * A coefficient that was computed from another one; where that left the range of doubles, NaN, so that nothing is made of this
     * form: a term that is infinite, or has vanished, is not that of the formula.
     */
    private static double exact(double computed, double from) {
        boolean isInRange = Double.isFinite(computed) && Math.abs(computed) >= Double.MIN_NORMAL;
        return isInRange || !Double.isFinite(from) ? computed : Double.NaN;
    }

    /** c, or the whole number that it would be without the roundings of what it was computed from. */
    private static double unrounded(double c) {
        double whole = Math.rint(c);
        return Math.abs(c - whole) <= ROUNDING * Math.abs(c) ? whole : c;
    }

    private boolean isMonomial() {
        return terms.size() == 1;
    }

    /** A power of a single term. */
    private Polynomial power(int n) {
        var term = terms.entrySet().iterator().next();
        return new Polynomial(
                Map.of(term.getKey().power(n), exact(StrictMath.pow(term.getValue(), n), term.getValue())));
    }

    /** A sum as one atom, with its sign such that 1 − p and p − 1 are the same atom. */
    private Polynomial asAtom() {
        if (terms.size() < 2) {
            return this;
        }
        Map<Monomial, Double> sorted = new LinkedHashMap<>();
        terms.keySet().stream()
                .sorted(Comparator.comparing(Monomial::toString))
                .forEach(monomial -> sorted.put(monomial, terms.get(monomial)));
        double sign = sorted.values().iterator().next() < 0 ? -1 : 1;
        sorted.replaceAll((monomial, c) -> sign * c);
        return new Polynomial(Map.of(Monomial.of(new Polynomial(sorted).toSum()), sign));
    }

    /**
     * Reads formulas.
     *
     * @param expands whether sums are multiplied out
     * @param mirrors whether σ(−x) counts as 1 − σ(x)
     */
    private record Reader(boolean expands, boolean mirrors) {
        Polynomial read(Expr e) {
            if (e instanceof Const c) {
                return new Polynomial(c.value() == 0 ? Map.of() : Map.of(Monomial.ONE, c.value()));
            }
            if (e instanceof Binary b) {
                return read(b);
            }
            if (mirrors && is(Function.SIGMOID, e) && Algebra.isNegation(argument(e))) {
                return ONE.plus(read(Algebra.call(Function.SIGMOID, Algebra.negate(argument(e)))), -1);
            }
            return atom(e);
        }

        private Polynomial read(Binary b) {
            return switch (b.op()) {
                case ADD -> read(b.left()).plus(read(b.right()), 1);
                case SUBTRACT -> read(b.left()).plus(read(b.right()), -1);
                case MULTIPLY -> product(read(b.left()), read(b.right()));
                case DIVIDE -> {
                    Polynomial denominator = read(b.right()).asAtom();
                    yield denominator.isMonomial() ? product(read(b.left()), denominator.power(-1)) : atom(b);
                }
                case POWER -> power(b);
            };
        }

        private Polynomial product(Polynomial a, Polynomial b) {
            boolean multiplied = expands && a.terms.size() * b.terms.size() <= MAX_TERMS;
            return multiplied ? a.times(b) : a.asAtom().times(b.asAtom());
        }

        private Polynomial power(Binary b) {
            if (!(b.right() instanceof Const c)) {
                return atom(b);
            }
            double n = c.value();
            if (!Powers.isInteger(n)) {
                // x^1.5 is x · x^0.5, so that it can be joined with other powers of x.
                int whole = (int) Math.floor(n);
                Polynomial base = read(b.left()).asAtom();
                boolean plain = base.isMonomial() && base.terms.equals(atom(b.left()).terms);
                return plain ? base.power(whole).times(atom(Algebra.power(b.left(), new Const(n - whole)))) : atom(b);
            }
            Polynomial base = read(b.left());
            if (n == 2 && expands && base.terms.size() * base.terms.size() <= MAX_TERMS) {
                return base.times(base);
            }
            base = base.asAtom();
            return base.isMonomial() ? base.power((int) n) : atom(b);
        }

        private static Polynomial atom(Expr e) {
            return new Polynomial(Map.of(Monomial.of(e), 1.0));
        }
    }
}
