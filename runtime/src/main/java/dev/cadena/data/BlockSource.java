package dev.cadena.data;

import dev.cadena.internal.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Observations that need not fit into memory: blocks of them, which are read again for each epoch. A network keeps one block at a time.
 *
 * <pre>{@code
 * record Flower(float length, float width, int kind) {}
 * BlockSource source = BlockSource.of(
 *     () -> IntStream.range(0, 1000).mapToObj(i -> new Flower(i % 7, i % 5, i % 3)), // opened for each epoch
 *     100, // observations of a block
 *     flower -> new float[] {flower.length(), flower.width()},
 *     Flower::kind);
 * network.train(source, Training.miniBatch(32).epochs(5));
 * }</pre>
 *
 * <p>Only the observations of a block are shuffled: where the order of the rows has a meaning, such as all of one class before all of the
 * next, write them in a random order first. Every stream that is opened is closed, also where something fails. A stream need not be
 * parallel: it is read by one thread.
 */
public interface BlockSource {
    /**
     * Opens a stream of objects: {@code () -> Files.lines(file)} for example.
     *
     * @param <T> what the objects are
     */
    interface Opening<T> {
        /**
         * {@return the objects, opened anew: always the same ones, in the same order}
         *
         * @throws IOException if it cannot be opened; it is thrown on as an {@link UncheckedIOException}
         */
        Stream<T> open() throws IOException;
    }

    /** {@return the number of observations of all blocks together} */
    long rows();

    /**
     * {@return the blocks, opened anew: always the same ones, in the same order} Each has at least one observation. Whoever calls this
     * closes the stream.
     */
    Stream<Dataset> blocks();

    /** {@return the data that judge the epochs of a training; empty where none do} */
    default Optional<Dataset> validation() {
        return Optional.empty();
    }

    /**
     * {@return the same source, for a training whose epochs are judged by data in memory, which it does not see}
     *
     * @param validation observations with their targets
     */
    default BlockSource validatedBy(Dataset validation) {
        Objects.requireNonNull(validation, "the validation data are null: leave them out for none");
        return new Blocks(this::rows, this::blocks, Optional.of(validation));
    }

    /**
     * {@return the same source, whose number of rows is known and need not be counted}
     *
     * @param rows their number; a training that finds another one ends with a {@link dev.cadena.DataException}
     */
    default BlockSource withRows(long rows) {
        return new Blocks(() -> rows, this::blocks, validation());
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
    static <T> BlockSource of(
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
    static <T> BlockSource ofRows(
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
    static <T> BlockSource of(Opening<T> items, int blockRows, Function<List<T>, Dataset> block) {
        return cut(items, blockRows, Function.identity(), block);
    }

    private static <T> Stream<T> open(Opening<T> items) {
        try {
            return items.open();
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be opened: " + e, e);
        }
    }

    private static <T, R> BlockSource cut(
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
        return new Blocks(rows, blocks, Optional.empty());
    }
}
