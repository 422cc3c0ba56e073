package dev.cadena.reliability.resume;

import dev.cadena.Training;
import dev.cadena.train.GraphModel;
import dev.cadena.train.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;

/**
 * A training, of which each update may be the last before another one goes on.
 *
 * @param name what is special
 * @param network a network whose weights follow from a seed
 * @param data what is trained on
 * @param training how
 */
record Case(String name, LongFunction<GraphModel<?>> network, Source data, Training training) {
    /** Observations, in memory or not. */
    @FunctionalInterface
    interface Source {
        History train(GraphModel<?> network, Training training);
    }

    History train(GraphModel<?> trained, Training how) {
        return data.train(trained, how);
    }

    /** All bits of a network. */
    static byte[] bytes(GraphModel<?> network, Path directory) {
        Path file = directory.resolve("bits.safetensors");
        network.save(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
