package dev.cadena.spi;

/**
 * Elementary functions of {@code float} that give the same bits on every machine. The exponential, the logarithm and what
 * networks make of them are fused multiply-adds of floats and nothing else; how far they may be off is the largest error at all
 * 2³² floats, in units in the last place of the exact value. All others of numbers are computed in double precision by
 * {@link StrictMath} and rounded, so within 0.500001 of such units; those of arrays sum in {@code float}, and say how far they
 * may be off. Never {@code Math.exp} and its kin, whose results differ between JDKs. Special values are those of
 * {@link StrictMath}.
 */
public final class FloatMath {
    private FloatMath() {}

    /**
     * {@return eˣ, within 0.886 ulp}
     *
     * @param x the argument
     */
    public static float exp(float x) {
        return FloatExponentials.exp(x);
    }

    /**
     * {@return ln x, within 0.898 ulp}
     *
     * @param x the argument
     */
    public static float log(float x) {
        return FloatLogarithms.log(x);
    }

    /**
     * {@return ln(1 + x), within 1.484 ulp}
     *
     * @param x the argument
     */
    public static float log1p(float x) {
        return FloatLogarithms.log1p(x);
    }

    /**
     * {@return eˣ − 1, within 1.231 ulp}
     *
     * @param x the argument
     */
    public static float expm1(float x) {
        return FloatExponentials.expm1(x);
    }

    /**
     * {@return the hyperbolic tangent, within 1.531 ulp}
     *
     * @param x the argument
     */
    public static float tanh(float x) {
        return FloatExponentials.tanh(x);
    }

    /**
     * {@return √x, correctly rounded}
     *
     * @param x the argument
     */
    public static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    /**
     * {@return ∛x, negative for a negative x}
     *
     * @param x the argument
     */
    public static float cbrt(float x) {
        return (float) StrictMath.cbrt(x);
    }

    /**
     * {@return the largest whole number that is not above x}
     *
     * @param x the argument
     */
    public static float floor(float x) {
        return (float) Math.floor(x);
    }

    /**
     * {@return the sine of an angle in radians}
     *
     * @param x the argument
     */
    public static float sin(float x) {
        return (float) StrictMath.sin(x);
    }

    /**
     * {@return the cosine of an angle in radians}
     *
     * @param x the argument
     */
    public static float cos(float x) {
        return (float) StrictMath.cos(x);
    }

    /**
     * {@return the tangent of an angle in radians}
     *
     * @param x the argument
     */
    public static float tan(float x) {
        return (float) StrictMath.tan(x);
    }

    /**
     * {@return the hyperbolic sine}
     *
     * @param x the argument
     */
    public static float sinh(float x) {
        return (float) StrictMath.sinh(x);
    }

    /**
     * {@return the hyperbolic cosine}
     *
     * @param x the argument
     */
    public static float cosh(float x) {
        return (float) StrictMath.cosh(x);
    }

    /**
     * {@return the arc tangent, between −π/2 and π/2}
     *
     * @param x the argument
     */
    public static float atan(float x) {
        return (float) StrictMath.atan(x);
    }

    /**
     * {@return xʸ}
     *
     * @param x the argument
     * @param y the exponent
     */
    public static float pow(float x, float y) {
        return (float) StrictMath.pow(x, y);
    }

    /**
     * {@return −1, 0 or 1 by the sign of x; NaN for NaN}
     *
     * @param x the argument
     */
    public static float sign(float x) {
        // Math.signum, which HotSpot 17 does not vectorise. Twice: the smallest number times 2^100 is below 1.
        return limited(limited(x * 0x1p100f) * 0x1p100f);
    }

    private static float limited(float x) {
        return Math.max(-1, Math.min(x, 1));
    }

    /**
     * {@return the error function, 2/√π ∫₀ˣ e^(−t²) dt}
     *
     * @param x the argument
     */
    public static float erf(float x) {
        return (float) ErrorFunction.erf(x);
    }

    /**
     * {@return the complementary error function, 1 − erf(x) without cancellation}
     *
     * @param x the argument
     */
    public static float erfc(float x) {
        return (float) ErrorFunction.erfc(x);
    }

    /**
     * {@return σ(x) = 1 / (1 + e⁻ˣ), without overflow, within 1.695 ulp}
     *
     * @param x the argument
     */
    public static float sigmoid(float x) {
        return FloatExponentials.sigmoid(x);
    }

    /**
     * {@return ln(1 + eˣ), without overflow, within 2.003 ulp}
     *
     * @param x the argument
     */
    public static float softplus(float x) {
        return FloatExponentials.softplus(x);
    }

    /**
     * p = softmax(z): p[k] = e^(z[k] − max z) / Σⱼ e^(z[j] − max z), within (2 count + max z − z[k] + 2) · 2⁻²⁴ of its value
     * where that is at least 2⁻¹²⁶: each e^… has the rounding of its argument and its own, and the sum that of each addition.
     *
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param p the probabilities
     * @param pAt where they start in {@code p}
     * @param count the number of components
     */
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

    /**
     * {@return ln Σⱼ e^z[j], without overflow, and off by at most (3 count + its absolute value) · 2⁻²⁴}
     *
     * @param z the logits
     * @param zAt where the logits start in {@code z}
     * @param count the number of components
     */
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
