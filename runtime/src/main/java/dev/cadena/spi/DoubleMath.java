package dev.cadena.spi;

/**
 * Elementary functions of {@code double} that give the same bits on every machine: those of {@link StrictMath}, with its
 * special values. Never {@code Math.exp} and its kin, whose results differ between JDKs.
 */
public final class DoubleMath {
    private DoubleMath() {}

    /**
     * {@return eˣ, within 1 ulp}
     *
     * @param x the argument
     */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /**
     * {@return ln x, within 1 ulp}
     *
     * @param x the argument
     */
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /**
     * {@return ln(1 + x), within 1 ulp}
     *
     * @param x the argument
     */
    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    /**
     * {@return eˣ − 1, within 1 ulp}
     *
     * @param x the argument
     */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /**
     * {@return the hyperbolic tangent, within 2.5 ulp}
     *
     * @param x the argument
     */
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /**
     * {@return √x, correctly rounded}
     *
     * @param x the argument
     */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /**
     * {@return ∛x, negative for a negative x, within 1 ulp}
     *
     * @param x the argument
     */
    public static double cbrt(double x) {
        return StrictMath.cbrt(x);
    }

    /**
     * {@return the largest whole number that is not above x}
     *
     * @param x the argument
     */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /**
     * {@return the sine of an angle in radians, within 1 ulp}
     *
     * @param x the argument
     */
    public static double sin(double x) {
        return StrictMath.sin(x);
    }

    /**
     * {@return the cosine of an angle in radians, within 1 ulp}
     *
     * @param x the argument
     */
    public static double cos(double x) {
        return StrictMath.cos(x);
    }

    /**
     * {@return the tangent of an angle in radians, within 1 ulp}
     *
     * @param x the argument
     */
    public static double tan(double x) {
        return StrictMath.tan(x);
    }

    /**
     * {@return the hyperbolic sine, within 2.5 ulp}
     *
     * @param x the argument
     */
    public static double sinh(double x) {
        return StrictMath.sinh(x);
    }

    /**
     * {@return the hyperbolic cosine, within 2.5 ulp}
     *
     * @param x the argument
     */
    public static double cosh(double x) {
        return StrictMath.cosh(x);
    }

    /**
     * {@return the arc tangent, between −π/2 and π/2, within 1 ulp}
     *
     * @param x the argument
     */
    public static double atan(double x) {
        return StrictMath.atan(x);
    }

    /**
     * {@return xʸ, within 1 ulp}
     *
     * @param x the argument
     * @param y the exponent
     */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }

    /**
     * {@return −1, 0 or 1 by the sign of x; NaN for NaN}
     *
     * @param x the argument
     */
    public static double sign(double x) {
        // Math.signum, which HotSpot 17 does not vectorise. Twice: the smallest number times 2^600 is below 1.
        return limited(limited(x * 0x1p600) * 0x1p600);
    }

    private static double limited(double x) {
        return Math.max(-1, Math.min(x, 1));
    }

    /**
     * {@return the error function, 2/√π ∫₀ˣ e^(−t²) dt, within 2 ulp}
     *
     * @param x the argument
     */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /**
     * {@return the complementary error function, 1 − erf(x) without cancellation, within 5 ulp}
     *
     * @param x the argument
     */
    public static double erfc(double x) {
        return ErrorFunction.erfc(x);
    }

    /**
     * {@return σ(x) = 1 / (1 + e⁻ˣ), without overflow, within 3 ulp}
     *
     * @param x the argument
     */
    public static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? e / (1 + e) : 1 / (1 + e));
    }

    /**
     * {@return ln(1 + eˣ), without overflow, within 3 ulp}
     *
     * @param x the argument
     */
    public static double softplus(double x) {
        return (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
    }

    /**
     * p = softmax(z): p[k] = e^(z[k] − max z) / Σⱼ e^(z[j] − max z).
     *
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param p the probabilities
     * @param pAt where they start in {@code p}
     * @param count the number of components
     */
    public static void softmax(double[] z, int zAt, double[] p, int pAt, int count) {
        double max = max(z, zAt, count);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double e = exp(z[zAt + k] - max);
            p[pAt + k] = e;
            sum += e;
        }
        for (int k = 0; k < count; k++) {
            p[pAt + k] /= sum;
        }
    }

    /**
     * {@return ln Σⱼ e^z[j], without overflow}
     *
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param count the number of components
     */
    public static double logSumExp(double[] z, int zAt, int count) {
        double max = max(z, zAt, count);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += exp(z[zAt + k] - max);
        }
        return max + log(sum);
    }

    private static double max(double[] z, int zAt, int count) {
        double max = z[zAt];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[zAt + k]);
        }
        return max;
    }
}
