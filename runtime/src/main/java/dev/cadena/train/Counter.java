package dev.cadena.train;

import dev.cadena.internal.RandomStream;

/**
 * The random streams of a training. The order of the observations in an epoch, from 0, is drawn from stream 2⁶³ + epoch of the
 * training's seed. The components of a weight tensor, row-major, are drawn from stream layer + 2³² · tensor of the network's
 * seed: the layer's place in topological order, and the tensor's place within its layer, both from 0, whether or not the
 * tensors before it are drawn.
 */
final class Counter {
    /** Keeps orders apart from tensors, whose streams are below it: one seed may serve a network and its training. */
    private static final long ORDER = Long.MIN_VALUE;

    private Counter() {}

    /** The stream from which the order of the observations in an epoch, counted from 0, is drawn. */
    static RandomStream ofOrder(long seed, int epoch) {
        return RandomStream.of(seed, ORDER + epoch);
    }

    /** The stream from which a weight tensor is drawn. */
    static RandomStream ofTensor(long seed, int layer, int tensor) {
        return RandomStream.of(seed, layer + ((long) tensor << Integer.SIZE));
    }

    /** Draws a uniformly random order of 0 … order.length − 1 for an epoch, counted from 0. */
    static void shuffle(int[] order, long seed, int epoch) {
        ofOrder(seed, epoch).shuffle(order);
    }
}
