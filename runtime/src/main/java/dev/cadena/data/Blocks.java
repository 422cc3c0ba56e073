package dev.cadena.data;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A source as it is put together. */
record Blocks(LongSupplier counted, Supplier<Stream<Dataset>> opened, Optional<Dataset> validation)
        implements BlockSource {
    @Override
    public long rows() {
        return counted.getAsLong();
    }

    @Override
    public Stream<Dataset> blocks() {
        return opened.get();
    }
}
