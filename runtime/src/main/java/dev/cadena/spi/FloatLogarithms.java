package dev.cadena.spi;

import static dev.cadena.internal.Approximations.*;

/** ln x = k ln 2 + ln(1 + f) with a whole k and 1 + f = x / 2ᵏ between √½ and √2 (Cody and Waite 1980). */
final class FloatLogarithms {
    private FloatLogarithms() {}

    static float log(float x) {
        if (!(x >= Float.MIN_NORMAL && x <= Float.MAX_VALUE)) {
            return logAtTheEnds(x);
        }
        int bits = Float.floatToRawIntBits(x);
        int k = (bits - ROOT_HALF) >> FRACTION;
        return sum(k, Float.intBitsToFloat(bits - (k << FRACTION)) - 1);
    }

    private static float logAtTheEnds(float x) {
        if (x > 0 && x < Float.MIN_NORMAL) {
            int bits = Float.floatToRawIntBits(x * (1 << FRACTION));
            int k = (bits - ROOT_HALF) >> FRACTION;
            return sum(k - FRACTION, Float.intBitsToFloat(bits - (k << FRACTION)) - 1);
        }
        return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
    }

    /** f = x 2⁻ᵏ + (2⁻ᵏ − 1), where k is the exponent of 1 + x. */
    static float log1p(float x) {
        if (!(x > -1 && x <= Float.MAX_VALUE && Math.abs(x) >= TINY)) {
            return log1pAtTheEnds(x);
        }
        int k = (Float.floatToRawIntBits(1 + x) - ROOT_HALF) >> FRACTION;
        // Four times the power: k may be 128.
        float power = Float.intBitsToFloat((BIAS + 2 - k) << FRACTION);
        return sum(k, Math.fma(power, x * 0.25f, Math.fma(power, 0.25f, -1f)));
    }

    private static float log1pAtTheEnds(float x) {
        if (Math.abs(x) < TINY) {
            return x;
        }
        return x == -1 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
    }

    /** k ln 2 + ln(1 + f), with what the first sum of the two loses to rounding (Dekker 1971). */
    private static float sum(float k, float f) {
        float ff = f * f;
        float low = Math.fma(Math.fma(LOG_6, f, LOG_5), ff, Math.fma(LOG_4, f, LOG_3));
        float high = Math.fma(Math.fma(LOG_10, f, LOG_9), ff, Math.fma(LOG_8, f, LOG_7));
        float curve = Math.fma(f, Math.fma(high, ff * ff, low), -0.5f);
        float head = Math.fma(k, LN2, f);
        float lost = f + Math.fma(k, LN2, -head);
        return head + Math.fma(ff, curve, Math.fma(k, LN2_REST, lost));
    }
}
