package dev.cadena.benchmark.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {
    /** If this fails because initial weights have changed: {@code OnnxFile.main} writes the files anew. */
    @ParameterizedTest
    @ValueSource(strings = {"2-4-1", "4-8-3", "4-32-16-4", "16-64-64-10", "784-128-10"})
    void storedFilesHoldTheInitialWeights(String network) {
        assertThat(OnnxFile.stored(network)).isEqualTo(OnnxFile.of(DenseWeights.initial(network)));
    }
}
