package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A random formula in x, y and the parameters a and b: its text, with no more parentheses than it needs, and what it means.
 */
public final class RandomFormula {
    /** The parameter a. */
    public static final double A = 0.75;

    /** The parameter b. */
    public static final double B = -1.375;

    private static final int FORMULA = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int UNARY = 3;
    private static final int POWER = 4;
    private static final int PRIMARY = 5;

    private final String text;
    private final int rank;
    private final Meaning meaning;

    private RandomFormula(String text, int rank, Meaning meaning) {
        this.text = text;
        this.rank = rank;
        this.meaning = meaning;
    }

    /**
     * The value of a formula and its slope by x, each with the bound of its rounding.
     *
     * @param value the value
     * @param slope the derivative by x
     */
    public record Point(double value, double valueError, double slope, double slopeError) {}

    private interface Meaning {
        Scalar of(Scalar x, double y);
    }

    /** Draws a formula of at most the given depth. */
    public static RandomFormula draw(SplittableRandom random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> sum(draw(random, depth - 1), draw(random, depth - 1), random.nextBoolean());
            case 2 -> product(draw(random, depth - 1), draw(random, depth - 1), true);
            case 3 -> product(draw(random, depth - 1), draw(random, depth - 1), false);
            case 4 -> power(draw(random, depth - 1), random);
            case 5 -> negation(draw(random, depth - 1));
            case 6 -> choice(random, depth - 1);
            case 7 -> binaryCall(random, depth - 1);
            default -> call(draw(random, depth - 1), random);
        };
    }

    /** The formula as a user writes it. */
    public String text() {
        return text;
    }

    /** What it means at a point. */
    public Point at(double x, double y) {
        Scalar s = meaning(Scalar.variable(new Bounded(x, 0, Rounding.DOUBLE)), y);
        return new Point(
                s.value().value(),
                s.value().error(),
                s.slope().value(),
                s.slope().error());
    }

    private static RandomFormula leaf(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> new RandomFormula("x", PRIMARY, (x, y) -> x);
            case 4 -> new RandomFormula("y", PRIMARY, Scalar::constant);
            case 5 -> new RandomFormula("a", PRIMARY, (x, y) -> x.constant(A));
            case 6 -> new RandomFormula("b", PRIMARY, (x, y) -> x.constant(B));
            default -> {
                String number = List.of("0", "1", "2", "3", "0.5", ".25", "1.5e1", "1e-3", "7.")
                        .get(random.nextInt(9));
                yield new RandomFormula(number, PRIMARY, (x, y) -> x.constant(Double.parseDouble(number)));
            }
        };
    }

    private static RandomFormula sum(RandomFormula l, RandomFormula r, boolean plus) {
        return new RandomFormula(
                l.within(SUM) + (plus ? "+" : " - ") + r.within(PRODUCT),
                SUM,
                (x, y) -> plus
                        ? l.meaning(x, y).plus(r.meaning(x, y))
                        : l.meaning(x, y).minus(r.meaning(x, y)));
    }

    private static RandomFormula product(RandomFormula l, RandomFormula r, boolean times) {
        return new RandomFormula(
                l.within(PRODUCT) + (times ? " * " : "/") + r.within(UNARY),
                PRODUCT,
                (x, y) -> times
                        ? l.meaning(x, y).times(r.meaning(x, y))
                        : l.meaning(x, y).over(r.meaning(x, y)));
    }

    private static RandomFormula negation(RandomFormula f) {
        return new RandomFormula(
                "-" + f.within(UNARY), UNARY, (x, y) -> f.meaning(x, y).times(-1));
    }

    private static RandomFormula power(RandomFormula base, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            RandomFormula exponent = draw(random, 1);
            return new RandomFormula(
                    base.within(PRIMARY) + " ^ " + exponent.within(UNARY), POWER, (x, y) -> exponent.meaning
                            .of(x, y)
                            .times(base.meaning(x, y).log())
                            .exp());
        }
        double exponent = List.of(2.0, 3.0, -1.0, 0.5, 1.0, 5.0, -2.0).get(random.nextInt(7));
        return new RandomFormula(base.within(PRIMARY) + "^" + exponent, POWER, (x, y) -> {
            Scalar u = base.meaning(x, y);
            return exponent == 0.5 ? Functions.sqrt(u) : u.power(exponent);
        });
    }

    private static RandomFormula choice(SplittableRandom random, int depth) {
        RandomCondition condition = RandomCondition.draw(random, Math.min(2, depth));
        RandomFormula then = draw(random, depth);
        RandomFormula otherwise = draw(random, depth);
        return new RandomFormula(
                condition.text() + " ? " + then.text + ":" + otherwise.text,
                FORMULA,
                (x, y) -> condition.choose(x, y, () -> then.meaning(x, y), () -> otherwise.meaning(x, y)));
    }

    private static RandomFormula binaryCall(SplittableRandom random, int depth) {
        RandomFormula l = draw(random, depth);
        RandomFormula r = draw(random, depth);
        boolean max = random.nextBoolean();
        return new RandomFormula((max ? "max(" : "min(") + l.text + ", " + r.text + ")", PRIMARY, (x, y) -> {
            Scalar u = l.meaning(x, y);
            Scalar v = r.meaning(x, y);
            boolean first = max
                    ? u.value().value() >= v.value().value()
                    : u.value().value() <= v.value().value();
            return u.choose(first, v, () -> u, () -> v);
        });
    }

    private static RandomFormula call(RandomFormula f, SplittableRandom random) {
        String name = Functions.NAMES.get(random.nextInt(Functions.NAMES.size()));
        return new RandomFormula(name + "(" + f.text + ")", PRIMARY, (x, y) -> Functions.of(name, f.meaning(x, y)));
    }

    /** The text as an operand of a comparison. */
    String operand() {
        return within(SUM);
    }

    /** What it means; of what is not even a number, nothing is certain. */
    Scalar meaning(Scalar x, double y) {
        Scalar s = meaning.of(x, y);
        return new Scalar(bounded(s.value()), bounded(s.slope()));
    }

    private static Bounded bounded(Bounded b) {
        return Double.isNaN(b.error()) ? new Bounded(b.value(), Double.POSITIVE_INFINITY, b.rounding()) : b;
    }

    /** The text, in parentheses if it binds less than a rank. */
    private String within(int least) {
        return rank < least ? "(" + text + ")" : text;
    }
}
