package dev.cadena.spi;

/**
 * The error function in double precision, within 2 units in the last place: its Taylor series about the nearest multiple of
 * 1/4, whose terms follow from f″ = −2x f′. And its complement, within 5: 1 − erf where that does not cancel; beyond,
 * (1 + 2x) e^(x²) erfc(x), which is between 1.1 and 1.4, as a polynomial in (x − 4)/(x + 4) (Shepherd and Laframboise 1981).
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

    /** From here on 1 − erf would cancel. */
    private static final double COMPLEMENT_FROM = 0.25;

    /** From here on erfc is less than half of the smallest double. */
    private static final double ZERO_FROM = 28;

    /** From here on e^(−x²) is less than the smallest normal double. */
    private static final double SUBNORMAL_FROM = 26.5;

    /**
     * (1 + 2x) e^(x²) erfc(x) by powers of (x − 4)/(x + 4): its Chebyshev series over [COMPLEMENT_FROM, ZERO_FROM], cut where
     * the rest is below 1e-17.
     */
    private static final double[] SCALED_COMPLEMENT = {
        1.2329951186255526,
        -0.13962111684056253,
        0.01537965210261868,
        0.06809705425469582,
        -0.10103906603623414,
        0.09373283499824094,
        -0.06633036581403398,
        0.0371675155390889,
        -0.01619773403358594,
        0.005031969966482465,
        -7.577734779588409E-4,
        -1.992566594777162E-4,
        1.5062260610622865E-4,
        -2.4399179277795257E-5,
        -1.1224991588963E-5,
        5.7090822147789605E-6,
        2.999230823849351E-7,
        -8.231571535349825E-7,
        6.674042621078261E-8,
        1.0613027015040024E-7,
        -1.2130236213026706E-8,
        -1.062069157604085E-8
    };

    private ErrorFunction() {}

    static double erf(double x) {
        double a = Math.abs(x);
        if (a >= ONE_FROM || Double.isNaN(a)) {
            return Math.signum(x);
        }
        int k = (int) (4 * a + 0.5);
        return Math.copySign(VALUES[k] + difference(k, a - k / 4.0), x);
    }

    static double erfc(double x) {
        if (!(x > COMPLEMENT_FROM)) {
            return 1 - erf(x);
        }
        if (x >= ZERO_FROM) {
            return 0;
        }
        double q = (x - 4) / (x + 4);
        double scaled = SCALED_COMPLEMENT[SCALED_COMPLEMENT.length - 1];
        for (int i = SCALED_COMPLEMENT.length - 2; i >= 0; i--) {
            scaled = scaled * q + SCALED_COMPLEMENT[i];
        }
        // x² = square + rest exactly (Dekker 1971), since e^(−x²) would multiply the rounding of x² by x².
        double square = x * x;
        double head = (float) x;
        double tail = x - head;
        double rest = ((head * head - square) + 2 * head * tail) + tail * tail;
        double ratio = scaled / (1 + 2 * x);
        ratio -= ratio * rest;
        if (x < SUBNORMAL_FROM) {
            return ratio * StrictMath.exp(-square);
        }
        double root = StrictMath.exp(-square / 2);
        return ratio * root * root;
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
