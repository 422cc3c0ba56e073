package dev.cadena.reliability.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The readers of untrusted input, and the inputs that are committed for each. */
final class Targets {
    static final List<Target<?>> ALL = List.of(
            new CsvTarget(),
            IdxTarget.images(),
            IdxTarget.labels(),
            new FormulaTarget(),
            new SafetensorsTarget("safetensors", false),
            new SafetensorsTarget("safetensors-sealed", true),
            new ImportTarget(),
            new CheckpointTarget("checkpoint", false),
            new CheckpointTarget("checkpoint-sealed", true));

    private static final Path INPUTS = Path.of("src", "test", "resources", "hostile");

    private Targets() {}

    static Target<?> named(String name) {
        return ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    /** The folder of seeds, valid or nearly so, and of inputs that were once mistaken. */
    static Path inputs(Target<?> target) {
        return INPUTS.resolve(target.name());
    }

    /** The committed inputs of a reader. */
    static List<Path> files(Target<?> target) {
        try (Stream<Path> files = Files.list(inputs(target))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
