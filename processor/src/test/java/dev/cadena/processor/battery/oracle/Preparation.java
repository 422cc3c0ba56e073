package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What prepares raw data, fitted to two rows, a and b in each component: their mean and their median are (a + b)/2, their deviation
 * is (b − a)/2, and so is the distance of their quartiles, which lie a quarter of the way from each.
 *
 * @param low of {@code @MinMax}
 * @param high of {@code @MinMax}
 */
public record Preparation(How how, double low, double high) implements Kind {
    /** The annotations. */
    public enum How {
        STANDARDIZE("Standardize"),
        ROBUST_SCALE("RobustScale"),
        MIN_MAX("MinMax"),
        IMPUTE("Impute");

        private final String type;

        How(String type) {
            this.type = type;
        }
    }

    /** With the default range. */
    public static Preparation of(How how) {
        return new Preparation(how, 0, 1);
    }

    /** The first or the second row of what all networks are fitted to: numbers of which sums and halves are exact. */
    public static double[] row(int components, boolean second) {
        return IntStream.range(0, components)
                .mapToDouble(j -> (j % 5 - 2) / 4.0 + (second ? 1 : -1) * (1 << j % 3) / 2.0)
                .toArray();
    }

    /** What becomes of a component. */
    Scalar of(Scalar x, double a, double b) {
        double middle = (a + b) / 2;
        return switch (how) {
            case STANDARDIZE, ROBUST_SCALE -> x.plus(-middle).over(x.constant((b - a) / 2));
            case MIN_MAX -> x.plus(-a).over(x.constant(b - a)).times(high - low).plus(low);
            case IMPUTE -> Double.isNaN(x.value().value()) ? x.constant(middle) : x;
        };
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return Shapes.single(operands);
    }

    @Override
    public String type() {
        return how.type;
    }

    @Override
    public String members() {
        return how == How.MIN_MAX ? "low = " + low + ", high = " + high : "";
    }
}
