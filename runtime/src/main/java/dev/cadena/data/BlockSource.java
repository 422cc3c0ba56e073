package dev.cadena.data;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Observations that need not fit into memory: blocks of them, which are read again for each epoch. A network keeps one block at a time.
 *
 * <pre>{@code
 * List<Dataset> parts = Dataset.of(x, labels).split(new double[] {0.5, 0.5}, 1);
 * BlockSource source = BlockSource.of(x.length, parts::stream); // read a file here
 * network.train(source, Training.miniBatch(32).epochs(5));
 * }</pre>
 *
 * <p>Only the observations of a block are shuffled: where the order of the rows has a meaning, such as all of one class before all of the
 * next, write them in a random order first. Every stream that is opened is closed, also where something fails. A stream need not be
 * parallel: it is read by one thread.
 */
public interface BlockSource {
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
     * {@return a source of blocks}
     *
     * @param rows the number of observations of all blocks together; a training that finds another one ends with a {@link
     *     dev.cadena.DataException}
     * @param blocks opens the blocks, for each epoch anew
     */
    static BlockSource of(long rows, Supplier<Stream<Dataset>> blocks) {
        Objects.requireNonNull(blocks, "what opens the blocks is null");
        return new Blocks(() -> rows, blocks, Optional.empty());
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
}
