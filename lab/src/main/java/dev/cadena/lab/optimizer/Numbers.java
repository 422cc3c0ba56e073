package dev.cadena.lab.optimizer;

/** What several rules ask of numbers. */
final class Numbers {
    private Numbers() {}

    /** By squares: the same bits everywhere. */
    static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 0 ? power : power * square;
            square *= square;
        }
        return power;
    }

    static void checkFactor(double factor) {
        check(factor > 0 && factor <= 1, "the factor", factor, "above 0 and at most 1");
    }

    static void checkShare(String what, double share) {
        check(share >= 0 && share < 1, what, share, "from 0 and below 1");
    }

    static void checkEpsilon(double epsilon) {
        check(epsilon > 0 && Double.isFinite(epsilon), "ε", epsilon, "finite and above 0");
    }

    static void check(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is " + value + ", but must be " + range);
        }
    }
}
