package dev.cadena.internal;

/**
 * The polynomials behind the elementary functions of {@code float}, one set for scalar and vector code, so that both give the
 * same bits. Each is the minimax polynomial of its relative error (Remez's exchange in 40 digits), whose coefficients were
 * rounded to {@code float} one by one, those of the lower powers first, and the rest fitted again.
 */
public final class Approximations {
    /** Adding it to a number below 2²² rounds that to a whole number, which stands in the last bits of the sum. */
    public static final float ROUNDER = 0x1.8p23f;

    /** The exponent of 1 as a {@code float} stores it. */
    public static final int BIAS = 127;

    /** Bits of the fraction of a {@code float}. */
    public static final int FRACTION = 23;

    /** 1 / ln 2. */
    public static final float LOG2_E = 0x1.715476p0f;

    /** ln 2 in two parts (Cody and Waite 1980): a multiple of 2⁻²⁴, and the rest. */
    public static final float LN2 = 0x1.62e43p-1f;

    /** ln 2 − {@link #LN2}. */
    public static final float LN2_REST = -0x1.05c61p-29f;

    /** eʳ = 1 + r + r² (EXP_2 + EXP_3 r + … + EXP_6 r⁴) for |r| ≤ ½ ln 2, within 2⁻²⁸. */
    public static final float EXP_2 = 0x1.fffffcp-2f;

    public static final float EXP_3 = 0x1.55548cp-3f;
    public static final float EXP_4 = 0x1.555858p-5f;
    public static final float EXP_5 = 0x1.123da6p-7f;
    public static final float EXP_6 = 0x1.6ac144p-10f;

    /** ln(1 + f) = f + f² (−½ + f (LOG_3 + LOG_4 f + … + LOG_10 f⁷)) for √½ ≤ 1 + f ≤ √2, within 2⁻²⁷. */
    public static final float LOG_3 = 0x1.555554p-2f;

    public static final float LOG_4 = -0x1.00022ap-2f;
    public static final float LOG_5 = 0x1.99a03cp-3f;
    public static final float LOG_6 = -0x1.54718ap-3f;
    public static final float LOG_7 = 0x1.22d4b8p-3f;
    public static final float LOG_8 = -0x1.0d872p-3f;
    public static final float LOG_9 = 0x1.058444p-3f;
    public static final float LOG_10 = -0x1.3913fcp-4f;

    /** ln(1 + e) = e + e² (LOG1P_2 + LOG1P_3 e + … + LOG1P_10 e⁸) for 0 ≤ e ≤ 1, within 2⁻²⁷. */
    public static final float LOG1P_2 = -0x1.ffffd2p-2f;

    public static final float LOG1P_3 = 0x1.554ddp-2f;
    public static final float LOG1P_4 = -0x1.ff23e6p-3f;
    public static final float LOG1P_5 = 0x1.934b54p-3f;
    public static final float LOG1P_6 = -0x1.3a435ep-3f;
    public static final float LOG1P_7 = 0x1.b4ae08p-4f;
    public static final float LOG1P_8 = -0x1.d6b08cp-5f;
    public static final float LOG1P_9 = 0x1.4917cep-6f;
    public static final float LOG1P_10 = -0x1.af49cep-9f;

    /** tanh x = x + x³ (TANH_3 + TANH_5 x² + … + TANH_11 x⁸) for |x| ≤ {@link #TANH_BIG}, within 2⁻²⁷. */
    public static final float TANH_3 = -0x1.555532p-2f;

    public static final float TANH_5 = 0x1.1106f6p-3f;
    public static final float TANH_7 = -0x1.b835a4p-5f;
    public static final float TANH_9 = 0x1.51f8cep-6f;
    public static final float TANH_11 = -0x1.750ce2p-8f;

    /** From here on tanh x = 1 − 2 / (e²ˣ + 1) is the better formula. */
    public static final float TANH_BIG = 0.625f;

    /** From here on tanh x rounds to 1. */
    public static final float TANH_ONE = 10;

    /** The smallest positive number whose fraction is nearly √½: exponents are counted from there, so that f is small. */
    public static final int ROOT_HALF = 0x3f3504f3;

    /** Below it eˣ − 1, ln(1 + x) and x are the same number. */
    public static final float TINY = 0x1p-26f;

    /** From here on eˣ is infinite. */
    public static final float EXP_INFINITE = 89;

    /** Below it eˣ is 0. */
    public static final float EXP_ZERO = -104;

    /** Below it eˣ − 1 is −1. */
    public static final float EXPM1_MINUS_ONE = -18;

    private Approximations() {}
}
