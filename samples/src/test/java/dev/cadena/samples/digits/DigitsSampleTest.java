package dev.cadena.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsSampleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recognizesDigitsThatItHasNeverSeen(long seed, @TempDir Path output) {
        assertThat(DigitsSample.run(seed, output)).isGreaterThanOrEqualTo(0.96);
    }
}
