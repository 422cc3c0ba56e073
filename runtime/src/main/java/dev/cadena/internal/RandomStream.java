package dev.cadena.internal;

/**
 * A counter-based random generator: the n-th number of a stream follows from (seed, stream, n) alone. The bits are
 * SplitMix64's finalizer f (Steele, Lea and Flood 2014) of key + (n + 1) · G, where G is the golden ratio's odd multiplier
 * and the key is f(f(seed + G) ^ f(stream + 2G)), all of 64 bits and modulo 2⁶⁴.
 *
 * <p>The two highest bits of a stream's number tell its purpose, so that one seed may serve all of them: 00 and 01 the weights
 * of a network, 10 a training: the orders of its epochs, and from 2⁶³ + 2⁶¹ on what its layers draw; 11 the order of a data set's
 * rows. Immutable and thread-safe.
 */
public final class RandomStream {
    /** The stream from which the order of a data set's rows is drawn: 2⁶³ + 2⁶². */
    public static final long ROWS = 3L << 62;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private RandomStream(long key) {
        this.key = key;
    }

    /**
     * {@return a stream of random numbers}
     *
     * @param seed the user's seed
     * @param stream the number of the stream
     */
    public static RandomStream of(long seed, long stream) {
        return new RandomStream(mix(mix(seed + GOLDEN) ^ mix(stream + 2 * GOLDEN)));
    }

    /**
     * {@return 64 random bits}
     *
     * @param n which ones, from 0
     */
    public long bits(long n) {
        return mix(key + (n + 1) * GOLDEN);
    }

    /**
     * {@return a number that is uniform in [0, 1), with 53 bits}
     *
     * @param n which one, from 0
     */
    public double uniform(long n) {
        return (bits(n) >>> 11) * 0x1p-53;
    }

    /**
     * {@return a standard normal number, by Box and Muller's transform of the uniform numbers 2n and 2n + 1}
     *
     * @param n which one, from 0
     */
    public double normal(long n) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(2 * n)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(2 * n + 1));
    }

    /**
     * Draws a uniformly random order of 0 … order.length − 1 (Fisher and Yates).
     *
     * @param order where the order is put; what it held does not matter
     */
    public void shuffle(int[] order) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) Math.floor(uniform(i) * (i + 1));
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
