package dev.cadena.samples.residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidualSampleTest {
    @Test
    void skipsMakeADeepNetworkLearn(@TempDir Path output) {
        Map<String, double[]> losses = ResidualSample.run(1, output);
        double[] plain = losses.get("plain");
        double[] residual = losses.get("residual");
        assertThat(residual[19]).isLessThan(plain[19] / 2);
        assertThat(output.resolve("residual.png")).isNotEmptyFile();
    }
}
