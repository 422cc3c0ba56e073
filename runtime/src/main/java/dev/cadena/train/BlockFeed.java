package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.Optimizer;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.internal.Counts;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands out observations that are read block by block, each block in a new order if the settings say so. What is left of a block and
 * does not fill a mini-batch is put before the next one, so that only the last mini-batch of an epoch is smaller.
 */
final class BlockFeed<A> implements Feed<A> {
    private final BlockSource source;
    private final RowReader<A> reader;
    private final Consumer<Examples<A>> change;
    private final boolean shuffles;
    private final long seed;
    private final long rows;
    private final int batchSize;
    private final int batches;
    private Optional<OpenBlocks<A>> open = Optional.empty();
    private Examples<A> block;
    private int[] blockOrder = new int[0];
    private int number;
    private int next;
    private Examples<A> rest;
    private int[] restOrder = new int[0];
    private boolean isRest;
    private int from;
    private int to;
    private boolean isLast = true;

    /**
     * Opens nothing yet.
     *
     * @param change what a training changes of the observations of each block
     */
    BlockFeed(BlockSource source, RowReader<A> reader, Consumer<Examples<A>> change, Training settings) {
        if (settings.batchSize() == Integer.MAX_VALUE
                || settings.optimizer().map(Optimizer::needsFullBatches).orElse(false)) {
            throw new IllegalArgumentException(
                    "a source of blocks is never in memory as a whole, so no update can be over all"
                            + " observations: train with Training.miniBatch(size) and a rule for mini-batches, or with a Dataset");
        }
        this.source = source;
        this.reader = reader;
        this.change = change;
        this.shuffles = settings.shuffle();
        this.seed = settings.seed();
        this.rows = source.rows();
        if (rows < 1) {
            throw new DataException(
                    "the source has " + Counts.of(rows, "row") + ": at least one observation is needed", -1, -1);
        }
        long most = Math.min(Integer.MAX_VALUE, (long) settings.batchSize() * settings.accumulation());
        this.batchSize = (int) Math.min(most, rows);
        long updates = (rows - 1) / batchSize + 1;
        if (updates > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an epoch of " + rows + " rows has " + updates
                    + " updates, more than can be counted: take larger mini-batches");
        }
        this.batches = (int) updates;
        this.block = reader.none();
        this.rest = block;
    }

    /** The first block of the first epoch. */
    @Override
    public Examples<A> first() {
        begin(0);
        return block;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public int batches() {
        return batches;
    }

    @Override
    public void next(int epoch) {
        if (isLast) {
            begin(epoch);
        }
        OpenBlocks<A> blocks = open.orElseThrow();
        if (next == block.count()) {
            read(blocks, epoch);
        }
        from = 0;
        int left = block.count() - next;
        isRest = left < batchSize && blocks.hasNext();
        if (isRest) {
            to = carry(blocks, epoch);
        } else {
            from = next;
            to = next + Math.min(left, batchSize);
            next = to;
        }
        if (next == block.count() && !blocks.hasNext()) {
            end(blocks);
        }
    }

    @Override
    public void skip(int epoch, int handedOut) {
        for (int i = 0; i < handedOut; i++) {
            next(epoch);
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long checksum() {
        return 0;
    }

    private void begin(int epoch) {
        close();
        OpenBlocks<A> blocks = new OpenBlocks<>(source, reader, block);
        open = Optional.of(blocks);
        number = 0;
        if (!blocks.hasNext()) {
            throw miscounted(0);
        }
        read(blocks, epoch);
        isLast = false;
    }

    private void read(OpenBlocks<A> blocks, int epoch) {
        block = blocks.next();
        if (blocks.rows() > rows) {
            throw miscounted(blocks.rows());
        }
        change.accept(block);
        if (blockOrder.length != block.count()) {
            blockOrder = block.order();
        }
        if (shuffles) {
            Counter.shuffle(blockOrder, seed, epoch, number);
        }
        number++;
        next = 0;
    }

    /** Fills a mini-batch with what is left of a block, and with what follows; how many observations it has. */
    private int carry(OpenBlocks<A> blocks, int epoch) {
        if (rest.count() == 0) {
            rest = reader.room(batchSize);
            restOrder = rest.order();
        }
        int filled = 0;
        while (filled < batchSize && (next < block.count() || blocks.hasNext())) {
            if (next == block.count()) {
                read(blocks, epoch);
            }
            while (filled < batchSize && next < block.count()) {
                rest.set(filled++, block, blockOrder[next++]);
            }
        }
        return filled;
    }

    private void end(OpenBlocks<A> blocks) {
        if (blocks.rows() != rows) {
            throw miscounted(blocks.rows());
        }
        isLast = true;
        close();
    }

    private DataException miscounted(long found) {
        return new DataException(
                "the source has " + Counts.of(rows, "row") + " by its own account, but its blocks have "
                        + (found > rows ? "at least " : "") + found
                        + ": each epoch must find the rows that rows() tells",
                -1,
                -1);
    }

    @Override
    public boolean isLast() {
        return isLast;
    }

    @Override
    public Examples<A> examples() {
        return isRest ? rest : block;
    }

    @Override
    public int[] order() {
        return isRest ? restOrder : blockOrder;
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
    public void close() {
        Optional<OpenBlocks<A>> closing = open;
        open = Optional.empty();
        closing.ifPresent(OpenBlocks::close);
    }
}
