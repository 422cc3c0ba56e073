package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.lab.data.Idx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The readers of IDX files: what they read is what the format's description says, and they refuse everything else. */
record IdxTarget<T>(String name, Function<Path, T> reader, Function<IdxReference, Optional<T>> reference)
        implements Target<T> {
    static IdxTarget<float[][]> images() {
        return new IdxTarget<>(
                "idx-images", Idx::images, file -> file.rank() > 1 ? Optional.of(file.images()) : Optional.empty());
    }

    static IdxTarget<int[]> labels() {
        return new IdxTarget<>(
                "idx-labels", Idx::labels, file -> file.rank() == 1 ? Optional.of(file.labels()) : Optional.empty());
    }

    @Override
    public T read(Path file) {
        return reader.apply(file);
    }

    /** An image of one pixel takes two arrays, and a place in a list. */
    @Override
    public int allocatedPerByte() {
        return 72;
    }

    @Override
    public long size(byte[] input) {
        return IdxReference.size(input);
    }

    @Override
    public void check(byte[] input, T read) {
        Optional<T> expected = IdxReference.of(input).flatMap(reference);
        assertThat(expected).as("what the file holds").isPresent();
        assertThat(read).isEqualTo(expected.get());
    }

    @Override
    public void checkRefusal(byte[] input, Exception refusal) {
        assertThat(IdxReference.of(input).flatMap(reference))
                .as("what is refused: %s", refusal.getMessage())
                .isEmpty();
    }
}
