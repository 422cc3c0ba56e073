package dev.cadena.spi;

/**
 * Elementary functions of {@code double} that give the same bits on every machine: those of the JDK's StrictMath. Never {@code Math.exp} and its kin,
 * whose results differ between JDKs.
 */
public final class DoubleMath {
    private DoubleMath() {}

    /** eˣ. */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /** ln x. */
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /** ln(1 + x). */
    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    /** eˣ − 1. */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /** The hyperbolic tangent. */
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /** √x, correctly rounded. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /** xʸ. */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }

    /** −1, 0 or 1 by the sign of x; NaN for NaN. */
    public static double sign(double x) {
        return Math.signum(x);
    }

    /** The error function, 2/√π ∫₀ˣ e^(−t²) dt. */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /** σ(x) = 1 / (1 + e⁻ˣ), without overflow. */
    public static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? e / (1 + e) : 1 / (1 + e));
    }

    /** ln(1 + eˣ), without overflow. */
    public static double softplus(double x) {
        return (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
    }

    /** p = softmax(z): p[k] = e^(z[k] − max z) / Σⱼ e^(z[j] − max z). */
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

    /** ln Σⱼ e^z[j], without overflow. */
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
