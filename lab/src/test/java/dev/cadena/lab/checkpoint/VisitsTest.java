package dev.cadena.lab.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.BatchEnd;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dropout draws for an observation follows from how many were visited before, and from nothing else: not from how they are cut. */
class VisitsTest {
    private static final int ROWS = 300;
    private static final int EPOCHS = 3;

    /** Many times the same observation, and weights that stay: losses differ by what is drawn alone. */
    private static List<Double> losses(boolean isWide, int batchSize, int blockSize) {
        float[][] rows = new float[ROWS][];
        Arrays.fill(rows, new float[] {0.25f, 0.75f});
        Training training = Training.miniBatch(batchSize)
                .epochs(EPOCHS)
                .shuffle(false)
                .seed(3)
                .optimizer(Sgd.of((update, updatesPerEpoch, losses) -> 0));
        List<BatchEnd> updates = new ArrayList<>();
        Dataset data = Dataset.of(rows, new int[ROWS]);
        BlockSource source = BlockSource.of(ROWS, () -> IntStream.iterate(0, i -> i < ROWS, i -> i + blockSize)
                .mapToObj(i -> data.subset(
                        IntStream.range(i, Math.min(ROWS, i + blockSize)).toArray())));
        Model<float[]> network = isWide ? WideSideNetwork.create(1) : SideNetwork.create(1);
        network.train(source, training.onBatch(updates::add));
        return updates.stream().map(BatchEnd::loss).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areCountedThroughMiniBatchesAndEpochs(boolean isWide) {
        List<Double> alone = losses(isWide, 1, ROWS);
        assertThat(losses(isWide, 1, 7)).isEqualTo(alone);
        for (int size : new int[] {7, 100, ROWS}) {
            List<Double> found = losses(isWide, size, ROWS);
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
        assertThat(alone.subList(10, 20)).isNotEqualTo(alone.subList(0, 10));
    }
}
