package dev.cadena.samples.iris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IrisSampleTest {
    /** A third of the flowers belong to each species. */
    private static final double BASELINE = 1 / 3.0;

    @Test
    void everyMethodLearnsAndMoreUpdatesLearnMore(@TempDir Path output) {
        Map<String, Double> accuracies = IrisSample.run(1, output);
        assertThat(accuracies).containsOnlyKeys("stochastic", "mini-batch of 16", "batch");
        assertThat(accuracies.get("stochastic")).isGreaterThanOrEqualTo(0.93);
        assertThat(accuracies.get("mini-batch of 16")).isGreaterThanOrEqualTo(0.93);
        assertThat(accuracies.get("batch")).isGreaterThan(2 * BASELINE);
        assertThat(output.resolve("iris.png")).isNotEmptyFile();
    }

    @Test
    void codeOfTheAbstractClassUsesTheNetwork() {
        IrisNetwork network = IrisNetwork.create(1);
        float[] flower = {0, 0, 0, 0};
        assertThat(network.name(flower)).isEqualTo(network.species().labels().get(network.classify(flower)));
    }
}
