package dev.cadena.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsSampleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recognizesDigitsThatItHasNeverSeen(long seed, @TempDir Path output) {
        assertThat(DigitsSample.run(seed, output)).isGreaterThanOrEqualTo(0.96);
        assertThat(output.resolve("digits.png")).isNotEmptyFile();
    }

    @Test
    void givesTheSameWeightsEachTime(@TempDir Path first, @TempDir Path second) throws IOException {
        DigitsSample.run(4, first);
        DigitsSample.run(4, second);
        String file = "digits.safetensors";
        assertThat(Files.readAllBytes(first.resolve(file))).isEqualTo(Files.readAllBytes(second.resolve(file)));
    }
}
