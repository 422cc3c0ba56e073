package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.BatchEnd;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What dropout draws for an observation follows from how many were visited before, and from nothing else. */
class VisitsTest {
    private static final int ROWS = 20;
    private static final int EPOCHS = 3;

    /** Twenty times the same observation, and weights that stay: losses differ by what is drawn alone. */
    private static List<Double> losses(int batchSize) {
        float[][] rows = new float[ROWS][];
        Arrays.fill(rows, new float[] {0.25f, 0.75f});
        Training training = Training.miniBatch(batchSize)
                .epochs(EPOCHS)
                .shuffle(false)
                .seed(3)
                .optimizer(Sgd.of((update, updatesPerEpoch, losses) -> 0));
        List<BatchEnd> updates = new ArrayList<>();
        SideNetwork.create(1).train(Dataset.of(rows, new int[ROWS]), training.onBatch(updates::add));
        return updates.stream().map(BatchEnd::loss).toList();
    }

    @Test
    void areCountedThroughMiniBatchesAndEpochs() {
        List<Double> alone = losses(1);
        for (int size : new int[] {2, 5, 7, 20}) {
            List<Double> found = losses(size);
            int update = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                for (int from = 0; from < ROWS; from += size) {
                    List<Double> own = alone.subList(epoch * ROWS + from, epoch * ROWS + Math.min(ROWS, from + size));
                    double mean = own.stream().mapToDouble(loss -> loss).sum() / own.size();
                    assertThat(found.get(update++)).isCloseTo(mean, within(1e-6));
                }
            }
        }
        assertThat(alone.subList(ROWS, 2 * ROWS)).isNotEqualTo(alone.subList(0, ROWS));
        assertThat(alone.subList(2 * ROWS, 3 * ROWS)).isNotEqualTo(alone.subList(ROWS, 2 * ROWS));
        assertThat(alone.subList(10, ROWS)).isNotEqualTo(alone.subList(0, 10));
    }
}
