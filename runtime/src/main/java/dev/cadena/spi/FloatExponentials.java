package dev.cadena.spi;

import static dev.cadena.internal.Approximations.*;

/**
 * What is made of eˣ = 2ᵏ eʳ with a whole k and r = x − k ln 2 between −½ ln 2 and ½ ln 2 (Cody and Waite 1980). The long way of
 * every function is what the vector code does in each lane. The short way, for the arguments that are met in practice, does
 * the same but for factors of 2 that change no bit.
 *
 * <p>Sums are paired (Estrin 1960) where that shortens the chain of dependent operations.
 */
final class FloatExponentials {
    /** Up to here eˣ is neither subnormal nor infinite, nor is 2ᵏ. */
    private static final float SHORT = 87;

    /** Up to here 2ᵏ + 1 is exact. */
    private static final float SHORT_SIGMOID = 16;

    /** Here k may be 128, whose power of 2 is no float. */
    private static final float LAST_POWER = 88;

    private FloatExponentials() {}

    static float exp(float x) {
        if (!(Math.abs(x) < SHORT)) {
            return expAtTheEnds(x);
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER + BIAS);
        float k = shifted - (ROUNDER + BIAS);
        float r = Math.fma(k, -LN2, x);
        float rest = k * -LN2_REST;
        float power = power(Float.floatToRawIntBits(shifted));
        return Math.fma(power, r + curve(k, r, rest, rest), power);
    }

    /** 2ᵏ is the product of two powers, so that a subnormal result is rounded at the end. */
    private static float expAtTheEnds(float x) {
        if (!(x < EXP_INFINITE)) {
            return x + Float.POSITIVE_INFINITY;
        }
        if (x < EXP_ZERO) {
            return 0;
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER + 2 * BIAS);
        float k = shifted - (ROUNDER + 2 * BIAS);
        float r = Math.fma(k, -LN2, x);
        float rest = k * -LN2_REST;
        int both = Float.floatToRawIntBits(shifted);
        int half = both >> 1;
        float power = power(half);
        return Math.fma(power, r + curve(k, r, rest, rest), power) * power(both - half);
    }

    /**
     * e^(r + rest) − 1 − r, and besides the difference of restAndMore and rest = k · −LN2_REST. A rest is at most 2⁻²¹, so that
     * rest (1 + r + r²/2) is all of it that counts.
     */
    private static float curve(float k, float r, float rest, float restAndMore) {
        float rr = r * r;
        float square = Math.fma(EXP_3, r, Math.fma(k, LN2_REST / -2, EXP_2));
        float low = Math.fma(square, rr, Math.fma(rest, r, restAndMore));
        float high = Math.fma(EXP_6, rr, Math.fma(EXP_5, r, EXP_4));
        return Math.fma(high, rr * rr, low);
    }

    /** 2ᵏ, where the last bits are those of k + BIAS. */
    private static float power(int bits) {
        return Float.intBitsToFloat(bits << FRACTION);
    }

    /** 2ᵏ (eʳ − 1) + (2ᵏ − 1): nothing cancels but what the difference loses anyway. */
    static float expm1(float x) {
        float size = Math.abs(x);
        if (!(size < LAST_POWER && size >= TINY)) {
            return expm1AtTheEnds(x);
        }
        if (x < EXPM1_MINUS_ONE) {
            return -1;
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER + BIAS);
        float k = shifted - (ROUNDER + BIAS);
        float r = Math.fma(k, -LN2, x);
        float rest = k * -LN2_REST;
        float power = power(Float.floatToRawIntBits(shifted));
        return Math.fma(power, curve(k, r, rest, rest), Math.fma(power, r, power - 1));
    }

    private static float expm1AtTheEnds(float x) {
        if (x < EXPM1_MINUS_ONE) {
            return -1;
        }
        if (Math.abs(x) < TINY) {
            return x;
        }
        if (!(x < EXP_INFINITE)) {
            return x + Float.POSITIVE_INFINITY;
        }
        float shifted = Math.fma(x, LOG2_E, ROUNDER + BIAS);
        float k = shifted - (ROUNDER + BIAS);
        float r = Math.fma(k, -LN2, x);
        float rest = k * -LN2_REST;
        float power = power(Float.floatToRawIntBits(shifted));
        boolean last = power == Float.POSITIVE_INFINITY;
        if (last) {
            power = 0x1p127f;
        }
        float result = Math.fma(power, curve(k, r, rest, rest), Math.fma(power, r, power - 1));
        return last ? result + result : result;
    }

    /** 1 / (1 + 2ᵏ eʳ) with −x in the place of x. */
    static float sigmoid(float x) {
        if (!(Math.abs(x) < SHORT_SIGMOID)) {
            return sigmoidAtTheEnds(x);
        }
        float shifted = Math.fma(x, -LOG2_E, ROUNDER + BIAS);
        float k = shifted - (ROUNDER + BIAS);
        float r = Math.fma(k, -LN2, -x);
        float rest = k * -LN2_REST;
        float power = power(Float.floatToRawIntBits(shifted));
        return 1 / Math.fma(power, r + curve(k, r, rest, rest), power + 1);
    }

    /**
     * u / (u + v eʳ) where v / u = 2ᵏ, and neither is subnormal or infinite. What the rounded sum of u and v lacks of it belongs
     * to the rest.
     */
    private static float sigmoidAtTheEnds(float x) {
        if (x > -EXP_ZERO) {
            return 1;
        }
        if (x < EXP_ZERO) {
            return 0;
        }
        float shifted = Math.fma(x, -LOG2_E, ROUNDER + 2 * BIAS);
        float k = shifted - (ROUNDER + 2 * BIAS);
        float r = Math.fma(k, -LN2, -x);
        float rest = k * -LN2_REST;
        int both = Float.floatToRawIntBits(shifted);
        int half = both >> 1;
        float u = power(2 * BIAS - half);
        float v = power(both - half);
        float sum = u + v;
        float lacking = (u - (sum - v)) * power(2 * BIAS - (both - half));
        return u / Math.fma(v, r + curve(k, r, rest, rest + lacking), sum);
    }

    /** ln(1 + e) for e = e^−|x|, and besides x where that is positive. */
    static float softplus(float x) {
        float e = exp(-Math.abs(x));
        float ee = e * e;
        float eeee = ee * ee;
        float low = Math.fma(Math.fma(LOG1P_5, e, LOG1P_4), ee, Math.fma(LOG1P_3, e, LOG1P_2));
        float high = Math.fma(Math.fma(LOG1P_9, e, LOG1P_8), ee, Math.fma(LOG1P_7, e, LOG1P_6));
        float log = Math.fma(Math.fma(Math.fma(LOG1P_10, eeee, high), eeee, low), ee, e);
        int bits = Float.floatToRawIntBits(x);
        return Float.intBitsToFloat(bits & ~(bits >> (Integer.SIZE - 1))) + log;
    }

    /**
     * 1 − 2 / (e^2|x| + 1) with the sign of x, or the odd polynomial where that would cancel: n q + c with n = ∓1 and c = ±1, or
     * with n = ±0 and c the polynomial's value. No branch: which formula it is is a matter of chance in a network, and a
     * processor would often guess it wrong.
     */
    static float tanh(float x) {
        float size = Math.abs(x);
        if (!(size < TANH_ONE)) {
            return x > 0 ? 1 : x < 0 ? -1 : x;
        }
        float shifted = Math.fma(size, 2 * LOG2_E, ROUNDER + BIAS);
        float k = shifted - (ROUNDER + BIAS);
        float r = Math.fma(k, LN2 / -2, size);
        float rr = r * r;
        float high = Math.fma(64 * EXP_6, rr, Math.fma(32 * EXP_5, r, 16 * EXP_4));
        float low = Math.fma(Math.fma(8 * EXP_3, r, 4 * EXP_2), rr, Math.fma(2f, r, 1f));
        float exp = Math.fma(high, rr * rr, low);
        float q = 2 / Math.fma(power(Float.floatToRawIntBits(shifted)), exp, 1f);

        float xx = size * size;
        float odd = Math.fma(
                Math.fma(TANH_11, xx * xx, Math.fma(TANH_9, xx, TANH_7)), xx * xx, Math.fma(TANH_5, xx, TANH_3));
        float small = Math.fma(size * xx, odd, size);

        int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
        int isSmall = (Float.floatToRawIntBits(size) - Float.floatToRawIntBits(TANH_BIG)) >> (Integer.SIZE - 1);
        int n = Float.floatToRawIntBits(-1f) & ~isSmall ^ sign;
        int c = Float.floatToRawIntBits(1f) & ~isSmall | Float.floatToRawIntBits(small) & isSmall | sign;
        return Math.fma(q, Float.intBitsToFloat(n), Float.intBitsToFloat(c));
    }
}
