package dev.cadena.processor.battery.oracle;

/**
 * The visit of an observation in a training, and what layers draw for it, as the runtime documents it: the key is number visit of
 * stream 2⁶³ + 2⁶¹ + layer, and the bits of a component are those that MurmurHash3's finalizer makes of its lower half and the
 * component, with the upper half in its middle.
 *
 * @param seed that of the training
 * @param number counted from 0 over all epochs
 */
public record Visit(long seed, long number) {
    private static final long MODULUS = 1L << 32;

    /** What dropout multiplies a component by. */
    double mask(int layer, int component, double rate) {
        return uniform(layer, component) < Math.floor(Math.scalb(rate, 31)) ? 0 : 1 / (1 - rate);
    }

    /** What Gaussian noise adds to a component: the quantile of Wichura's algorithm AS 241 (1988), with 7 digits. */
    double normal(int layer, int component, double deviation) {
        double p = Math.scalb(uniform(layer, component) + 0.5, -31);
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.425 * 0.425 - q * q;
            return deviation
                    * q
                    * polynomial(r, 3.3871327179E0, 5.0434271938E1, 1.5929113202E2, 5.9109374720E1)
                    / polynomial(r, 1, 1.7895169469E1, 7.8757757664E1, 6.7187563600E1);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p)) - 1.6;
        return deviation
                * Math.signum(q)
                * polynomial(r, 1.4234372777E0, 2.7568153900E0, 1.3067284816E0, 1.7023821103E-1)
                / polynomial(r, 1, 7.3700164250E-1, 1.2021132975E-1);
    }

    private static double polynomial(double x, double... coefficients) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * Math.pow(x, k);
        }
        return sum;
    }

    /** A whole number below 2³¹. */
    private long uniform(int layer, int component) {
        long key = Order.bits(seed, (1L << 63) + (1L << 61) + layer, number);
        long upper = Long.divideUnsigned(key, MODULUS);
        long z = (Long.remainderUnsigned(key, MODULUS) + (component + 1) * 0x9E3779B9L) % MODULUS;
        z = times(z ^ z / (1 << 16), 0x85EBCA6BL) ^ upper;
        z = times(z ^ z / (1 << 13), 0xC2B2AE35L);
        return (z ^ z / (1 << 16)) / 2;
    }

    private static long times(long a, long b) {
        return Long.remainderUnsigned(a * b, MODULUS);
    }
}
