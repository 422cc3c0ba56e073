package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.spi.Vectors;

/** Hands out observations that are in memory, in a new order each epoch if the settings say so. */
final class MemoryFeed<A> implements Feed<A> {
    private final Vectors<A> vectors;
    private final Examples<A> data;
    private final int count;
    private final int batchSize;
    private final boolean shuffles;
    private final long seed;
    private final int[] order;
    private int from;
    private int to;

    MemoryFeed(Vectors<A> vectors, Examples<A> data, Training settings) {
        this.vectors = vectors;
        this.data = data;
        this.count = data.count();
        this.batchSize = (int) Math.min((long) settings.batchSize() * settings.accumulation(), count);
        this.shuffles = settings.shuffle();
        this.seed = settings.seed();
        this.order = data.order();
        this.to = count;
    }

    @Override
    public Examples<A> first() {
        return data;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public int batches() {
        return (count - 1) / batchSize + 1;
    }

    @Override
    public void next(int epoch) {
        from = isLast() ? 0 : to;
        if (from == 0 && shuffles) {
            Counter.shuffle(order, seed, epoch, 0);
        }
        to = from > count - batchSize ? count : from + batchSize;
    }

    @Override
    public void skip(int epoch, int handedOut) {
        if (handedOut > 0) {
            next(epoch);
            to = handedOut * batchSize;
        }
    }

    @Override
    public long rows() {
        return count;
    }

    @Override
    public long checksum() {
        return data.checksum(vectors);
    }

    @Override
    public boolean isLast() {
        return to == count;
    }

    @Override
    public Examples<A> examples() {
        return data;
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }

    @Override
    public void close() {}
}
