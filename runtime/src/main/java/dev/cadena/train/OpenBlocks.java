package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.internal.Counts;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/** One pass over the blocks of a source, which are checked one by one, each in the place of the one before. Confined to one thread. */
final class OpenBlocks<A> implements AutoCloseable {
    private final RowReader<A> reader;
    private final Stream<Dataset> opened;
    private final Iterator<Dataset> blocks;
    private Examples<A> block;
    private long rows;

    /**
     * Opens a source.
     *
     * @param room the place for the blocks
     */
    OpenBlocks(BlockSource source, RowReader<A> reader, Examples<A> room) {
        this.reader = reader;
        this.block = room;
        this.opened = Objects.requireNonNull(source.blocks(), "the source has null for its blocks");
        this.blocks = opened.iterator();
    }

    /** Whether there is another block; it may be in memory from now on. */
    boolean hasNext() {
        return blocks.hasNext();
    }

    /** Goes on to the next block. */
    Examples<A> next() {
        Dataset data = blocks.next();
        if (data == null) {
            throw located(new DataException("a block is null", -1, -1));
        }
        try {
            block = reader.read(data, block);
        } catch (DataException e) {
            throw located(e);
        }
        rows += block.count();
        return block;
    }

    private DataException located(DataException e) {
        return e.row() < 0
                ? new DataException(
                        e.getMessage() + "; this is the block that begins with row " + rows + " of the source",
                        -1,
                        e.column())
                : new DataException(
                        e.getMessage() + "; row " + e.row() + " of its block is row " + (rows + e.row())
                                + " of the source",
                        Counts.index(rows + e.row()),
                        e.column());
    }

    /** The observations of all blocks so far. */
    long rows() {
        return rows;
    }

    @Override
    public void close() {
        opened.close();
    }
}
