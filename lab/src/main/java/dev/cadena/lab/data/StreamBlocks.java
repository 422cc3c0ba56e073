package dev.cadena.lab.data;

import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.lab.internal.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Objects of any type as observations that need not fit into memory: a stream, opened anew for each epoch, is cut into blocks. Immutable;
 * as thread-safe as what opens the stream.
 *
 * <pre>{@code
 * record Flower(float length, float width, int kind) {}
 * StreamBlocks source = StreamBlocks.of(
 *     () -> IntStream.range(0, 1000).mapToObj(i -> new Flower(i % 7, i % 5, i % 3)), // opened for each epoch
 *     100, // observations of a block
 *     flower -> new float[] {flower.length(), flower.width()},
 *     Flower::kind);
 * network.train(source, Training.miniBatch(32).epochs(5));
 * }</pre>
 */
public final class StreamBlocks implements BlockSource {
    private final LongSupplier rows;
    private final Supplier<Stream<Dataset>> blocks;

    private StreamBlocks(LongSupplier rows, Supplier<Stream<Dataset>> blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /**
     * Opens a stream of objects: {@code () -> Files.lines(file)} for example.
     *
     * @param <T> what the objects are
     */
    @FunctionalInterface
    public interface Opening<T> {
        /**
         * {@return the objects, opened anew: always the same ones, in the same order}
         *
         * @throws IOException if it cannot be opened; it is thrown on as an {@link UncheckedIOException}
         */
        Stream<T> open() throws IOException;
    }

    @Override
    public long rows() {
        return rows.getAsLong();
    }

    @Override
    public Stream<Dataset> blocks() {
        return blocks.get();
    }

    /**
     * {@return the same source, whose number of rows is known and need not be counted}
     *
     * @param known their number; a training that finds another one ends with a {@link dev.cadena.DataException}
     */
    public StreamBlocks withRows(long known) {
        return new StreamBlocks(() -> known, blocks);
    }

    /**
     * {@return observations with class labels, of objects of any type} Their number is found by {@link Stream#count} of another stream,
     * when a training begins: {@link #withRows} spares that.
     *
     * @param items opens the objects, one for each observation. A stream with {@code flatMap} may keep all that one element yields.
     * @param blockRows the number of observations of a block; the last one may have fewer
     * @param x the row of an object
     * @param label the class of an object, from 0
     * @param <T> what the objects are
     * @throws IllegalArgumentException if {@code blockRows} is below 1
     */
    public static <T> StreamBlocks of(
            Opening<T> items, int blockRows, Function<? super T, float[]> x, ToIntFunction<? super T> label) {
        return cut(
                items,
                blockRows,
                item -> new AbstractMap.SimpleEntry<>(x.apply(item), label.applyAsInt(item)),
                rows -> Dataset.of(rows.iterator(), Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * {@return observations with targets, of objects of any type} Their number is found as by {@link #of(Opening, int, Function,
     * ToIntFunction)}.
     *
     * @param items opens the objects, one for each observation
     * @param blockRows the number of observations of a block; the last one may have fewer
     * @param x the row of an object
     * @param targets the target of an object, a row too
     * @param <T> what the objects are
     * @throws IllegalArgumentException if {@code blockRows} is below 1
     */
    public static <T> StreamBlocks ofRows(
            Opening<T> items, int blockRows, Function<? super T, float[]> x, Function<? super T, float[]> targets) {
        return cut(
                items,
                blockRows,
                item -> new float[][] {x.apply(item), targets.apply(item)},
                rows -> Dataset.ofRows(rows.iterator(), pair -> pair[0], pair -> pair[1]));
    }

    /**
     * {@return observations of objects of any type, with weights, for several inputs or outputs, or whatever else a data set has}
     * Their number is found as by {@link #of(Opening, int, Function, ToIntFunction)}.
     *
     * @param items opens the objects, one for each observation
     * @param blockRows the number of observations of a block; the last one may have fewer
     * @param block the data set of the objects of a block, with a row for each
     * @param <T> what the objects are
     * @throws IllegalArgumentException if {@code blockRows} is below 1
     */
    public static <T> StreamBlocks of(Opening<T> items, int blockRows, Function<List<T>, Dataset> block) {
        return cut(items, blockRows, Function.identity(), block);
    }

    private static <T> Stream<T> open(Opening<T> items) {
        try {
            return items.open();
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be opened: " + e, e);
        }
    }

    private static <T, R> StreamBlocks cut(
            Opening<T> items, int blockRows, Function<? super T, R> read, Function<List<R>, Dataset> join) {
        if (blockRows < 1) {
            throw new IllegalArgumentException(
                    "a block has " + Counts.of(blockRows, "observation") + ", but must have at least 1");
        }
        LongSupplier rows = () -> {
            try (Stream<T> all = open(items)) {
                return all.count();
            }
        };
        Supplier<Stream<Dataset>> blocks = () -> {
            Stream<T> all = open(items);
            Iterator<Dataset> cut = new BlockReader<>(all.iterator(), blockRows, read, join);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cut, Spliterator.ORDERED), false)
                    .onClose(all::close);
        };
        return new StreamBlocks(rows, blocks);
    }
}
