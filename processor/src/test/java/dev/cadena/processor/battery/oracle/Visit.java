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
