package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.lab.weights.SafetensorsWeights;
import java.nio.file.Path;
import java.util.Arrays;

/** The reader of files that others wrote, of which a network takes one layer: the others keep what they had. */
final class ImportTarget implements Target<VerdictNetwork> {
    /** Of the layer hidden, which come first. */
    private static final int TAKEN = 6;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public VerdictNetwork read(Path file) {
        VerdictNetwork network = VerdictNetwork.create(1);
        network.importWeights(SafetensorsWeights.of(file)
                .transposed("weight", "hidden.weights")
                .tensor("bias", "hidden.biases")
                .keepingOthers());
        return network;
    }

    @Override
    public int allocatedPerByte() {
        return 1;
    }

    @Override
    public void check(byte[] input, VerdictNetwork read) {
        float[] weights = read.parameters();
        for (float weight : weights) {
            assertThat(weight).isFinite();
        }
        float[] before = VerdictNetwork.create(1).parameters();
        assertThat(Arrays.copyOfRange(weights, TAKEN, weights.length))
                .isEqualTo(Arrays.copyOfRange(before, TAKEN, weights.length));
    }
}
