package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every truncation and every flipped bit of each committed input that is valid. */
class DamageTest {
    @TempDir
    Path directory;

    static Stream<Arguments> valid() {
        return Targets.ALL.stream().flatMap(target -> Targets.files(target).stream()
                .filter(file -> file.getFileName().toString().startsWith("valid"))
                .map(file -> Arguments.of(target.name(), file.getFileName().toString())));
    }

    /** Files say how long they are; a table or a formula may be one that is shorter. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("valid")
    void everyTruncation(String name, String file) throws Exception {
        Target<?> target = Targets.named(name);
        byte[] whole = Files.readAllBytes(Targets.inputs(target).resolve(file));
        int read = 0;
        for (int length = 0; length < whole.length; length++) {
            read += Trial.of(target, Arrays.copyOf(whole, length), directory.resolve("input"))
                            .isRead()
                    ? 1
                    : 0;
        }
        System.out.println("hostile input, " + name + ": " + whole.length + " truncations, " + read + " of them read");
        if (!List.of("csv", "formula").contains(name)) {
            assertThat(read).isZero();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("valid")
    void everyFlippedBit(String name, String file) throws Exception {
        Target<?> target = Targets.named(name);
        byte[] whole = Files.readAllBytes(Targets.inputs(target).resolve(file));
        // Where the seal is put right, a training may follow each: one bit of a byte will do.
        int step = name.endsWith("-sealed") ? Byte.SIZE + 1 : 1;
        int read = 0;
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit += step) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            read += Trial.of(target, flipped, directory.resolve("input")).isRead() ? 1 : 0;
        }
        System.out.println("hostile input, " + name + ": " + whole.length * Byte.SIZE / step + " flipped bits, " + read
                + " files read");
        if (List.of("safetensors", "checkpoint").contains(name)) {
            assertThat(read).isZero();
        }
        assertThat(read).isLessThan(whole.length * Byte.SIZE);
    }
}
