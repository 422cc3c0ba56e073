package dev.cadena.spi;

import dev.cadena.internal.NormalQuantile;
import dev.cadena.internal.RandomStream;

/**
 * What layers such as dropout draw in training. Nothing is stored: a number follows from the training's seed, the layer, the
 * visit and the component alone, whoever asks for it, and however often. Visits of observations are counted from 0 over a whole
 * training, in the order of its updates: epoch · observations + place in the order of the epoch.
 *
 * <p>The key of a layer at a visit is number visit of stream 2⁶³ + 2⁶¹ + layer of the training's seed, as {@code RandomStream}
 * defines them. Where h is its upper and l its lower half, the 31 bits of component i are
 *
 * <pre>
 * z = l + (i + 1) · 0x9E3779B9
 * z = (z ^ z &gt;&gt;&gt; 16) · 0x85EBCA6B ^ h
 * z = (z ^ z &gt;&gt;&gt; 13) · 0xC2B2AE35
 * bits = (z ^ z &gt;&gt;&gt; 16) &gt;&gt;&gt; 1
 * </pre>
 *
 * modulo 2³²: the finalizer of MurmurHash3 (Appleby 2011), with one half of the key before it and the other in its middle, since a
 * loop over numbers of 32 bits is one that HotSpot vectorises. Immutable and thread-safe.
 */
public final class Noise {
    /** In prediction: no layer changes what it reads. */
    public static final Noise NONE = new Noise(new RandomStream[0]);

    private static final long FIRST = 5L << 61;

    private final RandomStream[] streams;

    private Noise(RandomStream[] streams) {
        this.streams = streams;
    }

    /**
     * {@return what a training draws}
     *
     * @param seed the seed of the training
     * @param layers the number of layers of the network
     */
    public static Noise of(long seed, int layers) {
        RandomStream[] streams = new RandomStream[layers];
        for (int i = 0; i < layers; i++) {
            streams[i] = RandomStream.of(seed, FIRST + i);
        }
        return new Noise(streams);
    }

    /** {@return whether this is training} */
    public boolean isOn() {
        return streams.length > 0;
    }

    /**
     * {@return what all numbers of a layer at a visit follow from}
     *
     * @param layer the layer's place in topological order, from 0
     * @param visit the visit, from 0
     */
    public long key(int layer, long visit) {
        return isOn() ? streams[layer].bits(visit) : 0;
    }

    /**
     * {@return what dropout multiplies a component by: 0 where its bits are below rate · 2³¹, else 1 / (1 − rate); in prediction 1}
     *
     * @param key that of the layer
     * @param i the component
     * @param rate the probability of 0
     */
    public double mask(long key, int i, double rate) {
        return isOn() ? scale(rate) * kept(bits((int) key, (int) (key >>> Integer.SIZE), i), threshold(rate)) : 1;
    }

    /**
     * {@return what Gaussian noise adds to a component: deviation · Φ⁻¹((bits + ½) · 2⁻³¹); in prediction −0, which changes no bit}
     *
     * @param key that of the layer
     * @param i the component
     * @param deviation its standard deviation
     */
    public double normal(long key, int i, double deviation) {
        return isOn() ? deviation * normal(bits((int) key, (int) (key >>> Integer.SIZE), i)) : -0.0;
    }

    static double normal(int bits) {
        return NormalQuantile.of((bits + 0.5) * 0x1p-31);
    }

    /** What dropout multiplies by what it keeps, so that the mean stays. */
    static double scale(double rate) {
        return 1 / (1 - rate);
    }

    static int threshold(double rate) {
        return (int) (rate * 0x1p31);
    }

    /** 0 where the bits are below the threshold, else 1. */
    static int kept(int bits, int threshold) {
        return threshold - 1 - bits >>> 31;
    }

    /** 31 bits. */
    static int bits(int low, int high, int i) {
        int z = low + (i + 1) * 0x9E3779B9;
        z = (z ^ z >>> 16) * 0x85EBCA6B ^ high;
        z = (z ^ z >>> 13) * 0xC2B2AE35;
        return (z ^ z >>> 16) >>> 1;
    }
}
