package dev.cadena.spi;

/**
 * The error function in double precision, within 2 units in the last place: its Taylor series about the nearest multiple of
 * 1/4, whose terms follow from f″ = −2x f′.
 */
final class ErrorFunction {
    /** From here on, 1 − erf is less than half of the distance to the double below 1. */
    private static final double ONE_FROM = 5.875;

    /** With |h| at most 1/8, the next term would be below 1e-17 of the value everywhere. */
    private static final int TERMS = 16;

    /** erf(k/4). */
    private static final double[] VALUES = {
        0.0,
        0.27632639016823696,
        0.5204998778130465,
        0.7111556336535151,
        0.8427007929497149,
        0.9229001282564583,
        0.9661051464753108,
        0.9866716712191824,
        0.9953222650189527,
        0.9985372834133188,
        0.999593047982555,
        0.9998993780778803,
        0.9999779095030014,
        0.9999956972205363,
        0.9999992569016276,
        0.9999998862727434,
        0.9999999845827421,
        0.9999999981494259,
        0.9999999998033839,
        0.9999999999815149,
        0.9999999999984626,
        0.9999999999998869,
        0.9999999999999927,
        0.9999999999999996
    };

    /** erf′(k/4) = 2/√π e^(−k²/16). */
    private static final double[] SLOPES = {
        1.1283791670955126,
        1.0600141293761143,
        0.8787825789354448,
        0.6429310691952074,
        0.4151074974205947,
        0.2365211224472908,
        0.11893028922362937,
        0.05277499593015037,
        0.020666985354092053,
        0.007142319022017983,
        0.0021782842303527095,
        5.862772470937923E-4,
        1.3925305194674786E-4,
        2.9189025383581702E-5,
        5.399426777384783E-6,
        8.814321912318039E-7,
        1.2698234671866558E-7,
        1.6143993719507412E-8,
        1.81130589590869E-9,
        1.7934357034341337E-10,
        1.5670866531017336E-11,
        1.2084074716006755E-12,
        8.223316045262922E-14,
        4.938485140964219E-15
    };

    private static final double[] OF_TERM = new double[TERMS - 1];
    private static final double[] OF_TERM_BEFORE = new double[TERMS - 1];

    static {
        for (int n = 0; n < TERMS - 1; n++) {
            OF_TERM[n] = -2.0 / (n + 2);
            OF_TERM_BEFORE[n] = -2.0 * n / ((n + 1) * (n + 2));
        }
    }

    private ErrorFunction() {}

    static double erf(double x) {
        double a = Math.abs(x);
        if (a >= ONE_FROM || Double.isNaN(a)) {
            return Math.signum(x);
        }
        int k = (int) (4 * a + 0.5);
        return Math.copySign(VALUES[k] + difference(k, a - k / 4.0), x);
    }

    /**
     * erf(c + h) − erf(c) for c = k/4: the term of hⁿ⁺² is −2/(n + 2) c h tₙ₊₁ − 2n/((n + 1)(n + 2)) h² tₙ, where tₙ is that of
     * hⁿ.
     */
    private static double difference(int k, double h) {
        double first = SLOPES[k] * h;
        double ch = k / 4.0 * h;
        double hh = h * h;
        double before = 0;
        double term = first;
        double rest = 0;
        for (int n = 0; n < TERMS - 1; n++) {
            double next = OF_TERM[n] * ch * term + OF_TERM_BEFORE[n] * hh * before;
            rest += next;
            before = term;
            term = next;
        }
        return first + rest;
    }
}
