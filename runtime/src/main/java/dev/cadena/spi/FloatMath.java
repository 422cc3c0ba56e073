package dev.cadena.spi;

/**
 * Elementary functions of {@code float} that give the same bits on every machine: computed in double precision and rounded. Never {@code Math.exp} and its kin,
 * whose results differ between JDKs.
 */
public final class FloatMath {
    private FloatMath() {}

    /** eˣ. */
    public static float exp(float x) {
        return (float) StrictMath.exp(x);
    }

    /** ln x. */
    public static float log(float x) {
        return (float) StrictMath.log(x);
    }

    /** ln(1 + x). */
    public static float log1p(float x) {
        return (float) StrictMath.log1p(x);
    }

    /** eˣ − 1. */
    public static float expm1(float x) {
        return (float) StrictMath.expm1(x);
    }

    /** The hyperbolic tangent. */
    public static float tanh(float x) {
        return (float) StrictMath.tanh(x);
    }

    /** √x, correctly rounded. */
    public static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    /** xʸ. */
    public static float pow(float x, float y) {
        return (float) StrictMath.pow(x, y);
    }

    /** −1, 0 or 1 by the sign of x; NaN for NaN. */
    public static float sign(float x) {
        return Math.signum(x);
    }

    /** The error function, 2/√π ∫₀ˣ e^(−t²) dt. */
    public static float erf(float x) {
        return (float) ErrorFunction.erf(x);
    }

    /** σ(x) = 1 / (1 + e⁻ˣ), without overflow. */
    public static float sigmoid(float x) {
        double e = StrictMath.exp(-Math.abs((double) x));
        return (float) (x < 0 ? e / (1 + e) : 1 / (1 + e));
    }

    /** ln(1 + eˣ), without overflow. */
    public static float softplus(float x) {
        return (float) (Math.max((double) x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs((double) x))));
    }

    /** p = softmax(z): p[k] = e^(z[k] − max z) / Σⱼ e^(z[j] − max z). */
    public static void softmax(float[] z, int zAt, float[] p, int pAt, int count) {
        float max = max(z, zAt, count);
        float sum = 0;
        for (int k = 0; k < count; k++) {
            float e = exp(z[zAt + k] - max);
            p[pAt + k] = e;
            sum += e;
        }
        for (int k = 0; k < count; k++) {
            p[pAt + k] /= sum;
        }
    }

    /** ln Σⱼ e^z[j], without overflow. */
    public static float logSumExp(float[] z, int zAt, int count) {
        float max = max(z, zAt, count);
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += exp(z[zAt + k] - max);
        }
        return max + log(sum);
    }

    private static float max(float[] z, int zAt, int count) {
        float max = z[zAt];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[zAt + k]);
        }
        return max;
    }
}
