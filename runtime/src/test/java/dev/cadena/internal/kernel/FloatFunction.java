package dev.cadena.internal.kernel;

import dev.cadena.spi.FloatMath;
import java.util.function.DoubleUnaryOperator;

/** An elementary function of floats in its three forms, with what it promises. */
@SuppressWarnings("ImmutableEnumChecker") // The operators capture nothing.
enum FloatFunction {
    EXP(FloatMath::exp, VectorFloatMath::exp, StrictMath::exp, 0.886, 0x4ab43ae0d456dc60L),
    LOG(FloatMath::log, VectorFloatMath::log, StrictMath::log, 0.898, 0x6eea9f7191bb749aL),
    LOG1P(FloatMath::log1p, VectorFloatMath::log1p, StrictMath::log1p, 1.484, 0x93494d13c18622a1L),
    EXPM1(FloatMath::expm1, VectorFloatMath::expm1, StrictMath::expm1, 1.231, 0x6f926271db8a6d00L),
    TANH(FloatMath::tanh, VectorFloatMath::tanh, StrictMath::tanh, 1.531, 0x9be36c3f17c00ac9L),
    SIGMOID(FloatMath::sigmoid, VectorFloatMath::sigmoid, FloatFunction::sigmoid, 1.695, 0x876dac94f5311ff2L),
    SOFTPLUS(FloatMath::softplus, VectorFloatMath::softplus, FloatFunction::softplus, 2.003, 0x444e6ab573cea2dbL);

    interface Scalar {
        float of(float x);
    }

    interface Arrays {
        void of(float[] x, int xAt, float[] y, int yAt, int count);
    }

    final Scalar scalar;
    final Arrays arrays;
    final DoubleUnaryOperator exact;

    /** The largest error in units in the last place of the exact value, as the function's page states it. */
    final double ulps;

    /** What its results hash to: it changes with the function, and with nothing else. */
    final long hash;

    FloatFunction(Scalar scalar, Arrays arrays, DoubleUnaryOperator exact, double ulps, long hash) {
        this.scalar = scalar;
        this.arrays = arrays;
        this.exact = exact;
        this.ulps = ulps;
        this.hash = hash;
    }

    private static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** In units in the last place of the exact value; infinite where one is no number or infinite and the other is not. */
    double error(float x, float computed) {
        double value = exact.applyAsDouble(x);
        float nearest = (float) value;
        if (Float.isFinite(nearest) && Float.isFinite(computed)) {
            boolean signLost = computed == 0 && nearest == 0 && Float.compare(computed, nearest) != 0;
            return signLost ? Double.POSITIVE_INFINITY : Math.abs(computed - value) / Math.ulp(nearest);
        }
        return Float.compare(computed, nearest) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
}
