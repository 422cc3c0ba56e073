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
        Scalar s = meaning.of(Scalar.variable(new Bounded(x, 0, Rounding.DOUBLE)), y);
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
                        ? l.meaning.of(x, y).plus(r.meaning.of(x, y))
                        : l.meaning.of(x, y).minus(r.meaning.of(x, y)));
    }

    private static RandomFormula product(RandomFormula l, RandomFormula r, boolean times) {
        return new RandomFormula(
                l.within(PRODUCT) + (times ? " * " : "/") + r.within(UNARY),
                PRODUCT,
                (x, y) -> times
                        ? l.meaning.of(x, y).times(r.meaning.of(x, y))
                        : l.meaning.of(x, y).over(r.meaning.of(x, y)));
    }

    private static RandomFormula negation(RandomFormula f) {
        return new RandomFormula(
                "-" + f.within(UNARY), UNARY, (x, y) -> f.meaning.of(x, y).times(-1));
    }

    private static RandomFormula power(RandomFormula base, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            RandomFormula exponent = draw(random, 1);
            return new RandomFormula(
                    base.within(PRIMARY) + " ^ " + exponent.within(UNARY), POWER, (x, y) -> exponent.meaning
                            .of(x, y)
                            .times(base.meaning.of(x, y).log())
                            .exp());
        }
        double exponent = List.of(2.0, 3.0, -1.0, 0.5, 1.0, 5.0, -2.0).get(random.nextInt(7));
        return new RandomFormula(base.within(PRIMARY) + "^" + exponent, POWER, (x, y) -> base.meaning
                .of(x, y)
                .power(exponent));
    }

    private static RandomFormula choice(SplittableRandom random, int depth) {
        RandomFormula left = draw(random, Math.min(1, depth));
        RandomFormula right = draw(random, 0);
        RandomFormula then = draw(random, depth);
        RandomFormula otherwise = draw(random, depth);
        String sign = List.of("<", "<=", ">", ">=").get(random.nextInt(4));
        String text = left.within(SUM) + sign + right.within(SUM) + " ? " + then.within(FORMULA) + ":"
                + otherwise.within(FORMULA);
        return new RandomFormula(text, FORMULA, (x, y) -> {
            Scalar l = left.meaning.of(x, y);
            Scalar r = right.meaning.of(x, y);
            boolean less = sign.startsWith("<");
            boolean holds = l.value().value() == r.value().value()
                    ? sign.endsWith("=")
                    : l.value().value() < r.value().value() == less;
            return l.choose(holds, r, () -> then.meaning.of(x, y), () -> otherwise.meaning.of(x, y));
        });
    }

    private static RandomFormula binaryCall(SplittableRandom random, int depth) {
        RandomFormula l = draw(random, depth);
        RandomFormula r = draw(random, depth);
        boolean max = random.nextBoolean();
        return new RandomFormula((max ? "max(" : "min(") + l.text + ", " + r.text + ")", PRIMARY, (x, y) -> {
            Scalar u = l.meaning.of(x, y);
            Scalar v = r.meaning.of(x, y);
            boolean first = max
                    ? u.value().value() >= v.value().value()
                    : u.value().value() <= v.value().value();
            return u.choose(first, v, () -> u, () -> v);
        });
    }

    private static RandomFormula call(RandomFormula f, SplittableRandom random) {
        String name = List.of(
                        "exp", "log", "log1p", "expm1", "tanh", "erf", "sqrt", "abs", "sign", "sigmoid", "softplus")
                .get(random.nextInt(11));
        return new RandomFormula(name + "(" + f.text + ")", PRIMARY, (x, y) -> {
            Scalar u = f.meaning.of(x, y);
            return switch (name) {
                case "exp" -> u.exp();
                case "log" -> u.log();
                case "log1p" -> u.plus(1).log();
                case "expm1" -> u.expm1();
                case "tanh" -> u.tanh();
                case "erf" -> u.erf();
                case "sqrt" -> u.power(0.5);
                case "abs" -> u.abs();
                case "sigmoid" -> u.sigmoid();
                case "softplus" -> u.softplus();
                default ->
                    u.above(
                            u.constant(0),
                            () -> u.constant(1),
                            () -> u.below(u.constant(0), () -> u.constant(-1), () -> u.constant(0)));
            };
        });
    }

    /** The text, in parentheses if it binds less than a rank. */
    private String within(int least) {
        return rank < least ? "(" + text + ")" : text;
    }
}
