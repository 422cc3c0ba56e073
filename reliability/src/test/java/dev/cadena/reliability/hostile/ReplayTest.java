package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed inputs, which every build tries: seeds of the fuzzer, valid or nearly so, and what it once found. */
class ReplayTest {
    @TempDir
    Path directory;

    static Stream<Arguments> inputs() {
        return Targets.ALL.stream().flatMap(target -> Targets.files(target).stream()
                .map(file -> Arguments.of(target.name(), file.getFileName().toString())));
    }

    /** The name of a file says whether it is read or refused. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("inputs")
    void isReadOrRefused(String name, String file) throws Exception {
        Target<?> target = Targets.named(name);
        Trial trial =
                Trial.of(target, Files.readAllBytes(Targets.inputs(target).resolve(file)), directory.resolve("input"));

        assertThat(trial.isRead()).isEqualTo(file.startsWith("valid"));
        assertThat(file).matches("(valid|wrong)-.*");
    }

    @ParameterizedTest
    @FieldSource("dev.cadena.reliability.hostile.Targets#ALL")
    void thereAreInputsOfBothKinds(Target<?> target) {
        assertThat(Targets.files(target))
                .extracting(f -> f.getFileName().toString().substring(0, 5))
                .contains("valid", "wrong");
        System.out.println(
                "hostile input, " + target.name() + ": " + Targets.files(target).size() + " committed inputs");
    }
}
