package dev.cadena.train;

import dev.cadena.internal.RandomStream;

/**
 * The random streams of a training. The order of the observations in an epoch, from 0, is drawn from stream 2⁶³ + epoch of the
 * training's seed, and within a block of those that are read block by block, from stream 2⁶³ + epoch + 2³² · (block modulo 2²⁹). The components of a weight tensor, row-major, are drawn from stream layer + 2³² · tensor of the network's
 * seed: the layer's place in topological order, and the tensor's place within its layer, both from 0, whether or not the
 * tensors before it are drawn.
 */
final class Counter {
    /** Keeps orders apart from tensors, whose streams are below it: one seed may serve a network and its training. */
    private static final long ORDER = Long.MIN_VALUE;

    /** Blocks whose orders are drawn from streams of their own: what layers draw begins at 2⁶³ + 2⁶¹. */
    private static final int BLOCKS = 1 << 29;

    private Counter() {}

    /** The stream from which the order of a block, counted from 0 as epochs are, is drawn; data in memory are one. */
    static RandomStream ofOrder(long seed, int epoch, int block) {
        return RandomStream.of(seed, ORDER + epoch + ((long) (block % BLOCKS) << Integer.SIZE));
    }

    /** The stream from which a weight tensor is drawn. */
    static RandomStream ofTensor(long seed, int layer, int tensor) {
        return RandomStream.of(seed, layer + ((long) tensor << Integer.SIZE));
    }

    /** Draws a uniformly random order of 0 … order.length − 1 for a block of an epoch, both counted from 0. */
    static void shuffle(int[] order, long seed, int epoch, int block) {
        ofOrder(seed, epoch, block).shuffle(order);
    }
}
