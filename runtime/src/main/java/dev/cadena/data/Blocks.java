package dev.cadena.data;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A source as it is put together. */
final class Blocks implements BlockSource {
    private final LongSupplier rows;
    private final Supplier<Stream<Dataset>> blocks;
    private final Optional<Dataset> validation;

    Blocks(LongSupplier rows, Supplier<Stream<Dataset>> blocks, Optional<Dataset> validation) {
        this.rows = rows;
        this.blocks = blocks;
        this.validation = validation;
    }

    @Override
    public long rows() {
        return rows.getAsLong();
    }

    @Override
    public Stream<Dataset> blocks() {
        return blocks.get();
    }

    @Override
    public Optional<Dataset> validation() {
        return validation;
    }
}
