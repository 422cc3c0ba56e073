package dev.cadena.processor.battery.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order of observations as the runtime documents it: Fisher and Yates's shuffle from the end, every epoch from the
 * original order, by the numbers of SplitMix64's finalizer with a key of seed and 2⁶³ + epoch.
 */
final class Order {
    private static final long ODD_GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private Order() {}

    static int[] of(long seed, int epoch, int count, boolean shuffled) {
        int[] order = IntStream.range(0, count).toArray();
        if (shuffled) {
            for (int last = count - 1; last > 0; last--) {
                long bits = bits(seed, (1L << 63) + epoch, last);
                double uniform = Math.scalb((double) (bits >>> 11), -53);
                int chosen = (int) (uniform * (last + 1));
                int kept = order[last];
                order[last] = order[chosen];
                order[chosen] = kept;
            }
        }
        return order;
    }

    /** The rows that each update of an epoch reads. */
    static int[][] batches(long seed, int epoch, int count, boolean shuffled, int size) {
        int[] order = of(seed, epoch, count, shuffled);
        int updates = (count + size - 1) / size;
        return IntStream.range(0, updates)
                .mapToObj(b -> Arrays.copyOfRange(order, b * size, Math.min(count, (b + 1) * size)))
                .toArray(int[][]::new);
    }

    /** The n-th number of a stream. */
    static long bits(long seed, long stream, long n) {
        long key = finalized(finalized(seed + ODD_GOLDEN_RATIO) ^ finalized(stream + 2 * ODD_GOLDEN_RATIO));
        return finalized(key + (n + 1) * ODD_GOLDEN_RATIO);
    }

    private static long finalized(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
