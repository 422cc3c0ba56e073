package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A random condition: its text, with no more parentheses than it needs, and what it means. */
final class RandomCondition {
    private static final int OR = 0;
    private static final int AND = 1;
    private static final int NOT = 2;

    private final String text;
    private final int rank;
    private final Meaning meaning;

    private RandomCondition(String text, int rank, Meaning meaning) {
        this.text = text;
        this.rank = rank;
        this.meaning = meaning;
    }

    /** Whether a condition holds at a point. */
    private enum Verdict {
        YES,
        NO,
        /** Rounding may decide. */
        EITHER,
        /** Something that is no number is compared. */
        NEITHER
    }

    private interface Meaning {
        Verdict of(Scalar x, double y);
    }

    static RandomCondition draw(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return comparison(random);
        }
        RandomCondition a = draw(random, depth - 1);
        if (random.nextInt(3) == 0) {
            return new RandomCondition("not " + a.within(NOT), NOT, (x, y) -> negated(a.meaning.of(x, y)));
        }
        RandomCondition b = draw(random, depth - 1);
        return random.nextBoolean()
                ? new RandomCondition(
                        a.within(AND) + " and " + b.within(NOT),
                        AND,
                        (x, y) -> both(a.meaning.of(x, y), b.meaning.of(x, y)))
                : new RandomCondition(
                        a.within(OR) + " or " + b.within(AND),
                        OR,
                        (x, y) -> negated(both(negated(a.meaning.of(x, y)), negated(b.meaning.of(x, y)))));
    }

    private static RandomCondition comparison(SplittableRandom random) {
        RandomFormula left = RandomFormula.draw(random, random.nextInt(2));
        RandomFormula right = RandomFormula.draw(random, 0);
        String sign = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
        String text = left.operand() + " " + sign + " " + right.operand();
        return new RandomCondition(text, NOT + 1, (x, y) -> compare(left.meaning(x, y), sign, right.meaning(x, y)));
    }

    private static Verdict compare(Scalar left, String sign, Scalar right) {
        double l = left.value().value();
        double r = right.value().value();
        if (Double.isNaN(l) || Double.isNaN(r)) {
            return Verdict.NEITHER;
        }
        if (left.value().indistinguishable(right.value())) {
            return Verdict.EITHER;
        }
        boolean holds =
                switch (sign) {
                    case "<" -> l < r;
                    case "<=" -> l <= r;
                    case ">" -> l > r;
                    case ">=" -> l >= r;
                    case "==" -> l == r;
                    default -> l != r;
                };
        return holds ? Verdict.YES : Verdict.NO;
    }

    private static Verdict negated(Verdict a) {
        return switch (a) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            default -> a;
        };
    }

    private static Verdict both(Verdict a, Verdict b) {
        if (a == Verdict.NEITHER || b == Verdict.NEITHER) {
            return Verdict.NEITHER;
        }
        if (a == Verdict.NO || b == Verdict.NO) {
            return Verdict.NO;
        }
        return a == Verdict.YES ? b : a;
    }

    String text() {
        return text;
    }

    /** {@code condition ? then : otherwise}, or either of them where rounding may decide. */
    Scalar choose(Scalar x, double y, Supplier<Scalar> then, Supplier<Scalar> otherwise) {
        return switch (meaning.of(x, y)) {
            case YES -> then.get();
            case NO -> otherwise.get();
            case NEITHER -> x.constant(Double.NaN);
            case EITHER -> {
                Scalar one = then.get();
                Scalar other = otherwise.get();
                yield new Scalar(one.value().or(other.value()), one.slope().or(other.slope()));
            }
        };
    }

    private String within(int least) {
        return rank < least ? "(" + text + ")" : text;
    }
}
