package dev.cadena.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.internal.Approximations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The elementary functions of floats against {@link StrictMath} in double, and their vector code against their scalar code, bit
 * for bit: at every 4,099th of all floats, or at all 2³² of them with {@code -Dcadena.functions.all=true} (some minutes each).
 */
class FloatFunctionsTest {
    private static final long STEP = Boolean.getBoolean("cadena.functions.all") ? 1 : 4099;

    private static final long FLOATS = 1L << Integer.SIZE;

    /** No multiple of a vector's length, so that the scalar tail is run as well. */
    private static final int BLOCK = 4099;

    /** How many floats on each side of a threshold are tried. */
    private static final int NEIGHBOURS = 3000;

    /** Where a formula gives way to another, or a result to 0, a subnormal number or infinity. */
    private static final float[] THRESHOLDS = {
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Approximations.TINY,
        0.3465736f,
        0.41421357f,
        Approximations.TANH_BIG,
        0.70710677f,
        1,
        1.4142135f,
        9.0109f,
        Approximations.TANH_ONE,
        16,
        16.635532f,
        17.32868f,
        -Approximations.EXPM1_MINUS_ONE,
        87,
        87.33655f,
        88,
        88.37626f,
        88.72284f,
        Approximations.EXP_INFINITE,
        103.27893f,
        103.97208f,
        -Approximations.EXP_ZERO,
        Float.MAX_VALUE
    };

    @ParameterizedTest
    @EnumSource
    void areWithinTheirUnitsAndTheSameInVectors(FloatFunction function) {
        Worst worst = new Worst(function);
        float[] x = new float[BLOCK];
        for (long bits = 0; bits < FLOATS; bits += BLOCK * STEP) {
            int count = 0;
            for (long b = bits; count < BLOCK && b < FLOATS; b += STEP) {
                x[count++] = Float.intBitsToFloat((int) b);
            }
            worst.include(x, count);
        }
        if (STEP == 1) {
            System.out.println(function + ": at most " + worst.error + " ulp, at " + worst.at);
        }
        worst.assertKept();
    }

    @ParameterizedTest
    @EnumSource
    void keepTheirUnitsAroundThresholds(FloatFunction function) {
        Worst worst = new Worst(function);
        for (float threshold : THRESHOLDS) {
            for (float sign : new float[] {1, -1}) {
                worst.include(around(sign * threshold), 2 * NEIGHBOURS);
            }
        }
        worst.assertKept();
    }

    /** A hash of the results at every 4,001st float, as computed once: by other machines, JDKs and compilers as well. */
    @ParameterizedTest
    @EnumSource
    void giveTheSameBitsEverywhere(FloatFunction function) {
        long hash = 0;
        for (long bits = 0; bits < FLOATS; bits += 4001) {
            hash = 31 * hash + Float.floatToIntBits(function.scalar.of(Float.intBitsToFloat((int) bits)));
        }
        assertThat(Long.toHexString(hash)).isEqualTo(Long.toHexString(function.hash));
    }

    /** Not a number of any payload, zeros of both signs, infinities: the very bits of StrictMath, rounded. */
    @ParameterizedTest
    @EnumSource
    void haveTheSpecialValuesOfStrictMath(FloatFunction function) {
        float[] specials = {
            0.0f,
            -0.0f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN,
            Float.intBitsToFloat(0x7f800001),
            Float.intBitsToFloat(0xffc12345),
            Float.intBitsToFloat(0xffffffff),
            -Float.MAX_VALUE
        };
        for (float x : specials) {
            assertThat(Float.floatToIntBits(function.scalar.of(x)))
                    .as("%s(%s)", function, x)
                    .isEqualTo(Float.floatToIntBits((float) function.exact.applyAsDouble(x)));
        }
    }

    /** Where formulas meet, what should rise does. */
    @ParameterizedTest
    @EnumSource
    void doNotFallAtThresholds(FloatFunction function) {
        List<String> falls = new ArrayList<>();
        for (float threshold : THRESHOLDS) {
            for (float x : new float[] {-threshold, threshold}) {
                float below = function.scalar.of(Math.nextDown(x));
                float at = function.scalar.of(x);
                float above = function.scalar.of(Math.nextUp(x));
                if (below > at || at > above) {
                    falls.add(x + ": " + below + ", " + at + ", " + above);
                }
            }
        }
        assertThat(falls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writeWhereTheyAreToldTo(FloatFunction function) {
        for (int count = 0; count < 70; count++) {
            float[] both = new float[count + 8];
            float[] expected = new float[count + 8];
            for (int i = 0; i < both.length; i++) {
                both[i] = 0.3f * i - 5;
                boolean inside = i >= 3 && i < 3 + count;
                expected[i] = inside ? function.scalar.of(both[i]) : both[i];
            }
            float[] apart = new float[count + 8];
            function.arrays.of(both, 3, apart, 5, count);
            function.arrays.of(both, 3, both, 3, count);
            assertThat(both).as("in place, %s", count).containsExactly(expected);
            assertThat(java.util.Arrays.copyOfRange(apart, 5, 5 + count))
                    .containsExactly(java.util.Arrays.copyOfRange(expected, 3, 3 + count));
            assertThat(apart[4]).isZero();
            assertThat(apart[5 + count]).isZero();
        }
    }

    private static float[] around(float threshold) {
        float[] x = new float[2 * NEIGHBOURS];
        int bits = Float.floatToRawIntBits(threshold);
        for (int i = 0; i < x.length; i++) {
            x[i] = Float.intBitsToFloat(bits - NEIGHBOURS + i);
        }
        return x;
    }

    /** The largest error of a function so far, and where its vector code differs. */
    private static final class Worst {
        final FloatFunction function;
        double error;
        float at;
        final List<String> differences = new ArrayList<>();

        Worst(FloatFunction function) {
            this.function = function;
        }

        void include(float[] x, int count) {
            float[] y = new float[count];
            function.arrays.of(x, 0, y, 0, count);
            for (int i = 0; i < count; i++) {
                float computed = function.scalar.of(x[i]);
                double e = function.error(x[i], computed);
                if (e > error) {
                    error = e;
                    at = x[i];
                }
                if (Float.floatToIntBits(computed) != Float.floatToIntBits(y[i]) && differences.size() < 10) {
                    differences.add(x[i] + ": " + computed + ", in a vector " + y[i]);
                }
            }
        }

        void assertKept() {
            assertThat(differences).as("%s", function).isEmpty();
            assertThat(error).as("%s at %s (%a)", function, at, at).isLessThanOrEqualTo(function.ulps);
        }
    }
}
