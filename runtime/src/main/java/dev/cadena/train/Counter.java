package dev.cadena.train;

/**
 * A counter-based random generator: the n-th number of a stream follows from (seed, stream, n) alone. The bits are
 * SplitMix64's finalizer f (Steele, Lea and Flood 2014) of key + (n + 1) · G, where G is the golden ratio's odd multiplier
 * and the key is f(f(seed + G) ^ f(stream + 2G)), all of 64 bits and modulo 2⁶⁴.
 *
 * <p>The order of the observations in an epoch, from 0, is drawn from stream 2⁶³ + epoch of the training's seed. The components
 * of a weight tensor, row-major, are drawn from stream layer + 2³² · tensor of the network's seed: the layer's place in
 * topological order, and the tensor's place within its layer, both from 0, whether or not the tensors before it are drawn.
 */
final class Counter {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Keeps orders apart from tensors, whose streams are below it: one seed may serve a network and its training. */
    private static final long ORDER = Long.MIN_VALUE;

    private final long key;

    private Counter(long seed, long stream) {
        this.key = mix(mix(seed + GOLDEN) ^ mix(stream + 2 * GOLDEN));
    }

    /** The stream from which the order of the observations in an epoch, counted from 0, is drawn. */
    static Counter ofOrder(long seed, int epoch) {
        return new Counter(seed, ORDER + epoch);
    }

    /** The stream from which a weight tensor is drawn. */
    static Counter ofTensor(long seed, int layer, int tensor) {
        return new Counter(seed, layer + ((long) tensor << Integer.SIZE));
    }

    long bits(long n) {
        return mix(key + (n + 1) * GOLDEN);
    }

    /** Uniform in [0, 1), with 53 bits. */
    double uniform(long n) {
        return (bits(n) >>> 11) * 0x1p-53;
    }

    /** Standard normal, by Box and Muller's transform of numbers 2n and 2n + 1. */
    double normal(long n) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(2 * n)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(2 * n + 1));
    }

    /** Draws a uniformly random order of 0 … order.length − 1 for an epoch, counted from 0 (Fisher and Yates). */
    static void shuffle(int[] order, long seed, int epoch) {
        Counter random = ofOrder(seed, epoch);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) Math.floor(random.uniform(i) * (i + 1));
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
