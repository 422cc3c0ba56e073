package dev.cadena.lab.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DivergenceException;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.data.Split;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static final Training TRAINING =
            Training.miniBatch(4).epochs(5).seed(7).optimizer(Sgd.of(0.5));

    private final Dataset data = Sides.data(43);

    @Test
    void eachFoldIsJudgedByANetworkThatHasNotSeenIt() {
        List<Split> folds = data.stratifiedFolds(4, 1);
        CrossValidation result = CrossValidation.of(folds, SidesNetwork::create, TRAINING);

        assertThat(result.evaluations()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            SidesNetwork network = SidesNetwork.create(7 + i);
            network.train(folds.get(i).training(), TRAINING);
            Evaluation expected = network.evaluate(folds.get(i).test());
            assertThat(result.loss().values().get(i)).isEqualTo(expected.loss());
            assertThat(result.evaluations().get(i).rows())
                    .isEqualTo(folds.get(i).test().rows());
        }
    }

    @Test
    void threadsChangeNothing() {
        List<Split> folds = data.folds(5, 1);
        CrossValidation one = CrossValidation.of(folds, SidesNetwork::create, TRAINING);
        CrossValidation three = CrossValidation.of(folds, SidesNetwork::create, TRAINING, 3);
        assertThat(three.loss()).isEqualTo(one.loss());
        assertThat(three).hasToString(one.toString());
    }

    @Test
    void scoresAreSummedUp() {
        CrossValidation result = CrossValidation.of(data.folds(3, 1), SidesNetwork::create, TRAINING);
        Summary accuracy = result.accuracy().orElseThrow();
        double sum = 0;
        for (Evaluation evaluation : result.evaluations()) {
            sum += evaluation.accuracy().orElseThrow();
        }
        assertThat(accuracy.mean()).isEqualTo(sum / 3);
        assertThat(result.of(e -> 2 * e.loss()).mean())
                .isCloseTo(2 * result.loss().mean(), within(1e-12));
    }

    @Test
    void summariesHaveTheDeviationOfASample() {
        Summary summary = new Summary(List.of(1.0, 2.0, 3.0, 4.0));
        assertThat(summary.mean()).isEqualTo(2.5);
        assertThat(summary.deviation()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-15));
        assertThat(summary).hasToString("2.5 ± 1.29");
        assertThat(new Summary(List.of(3.0)).deviation()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Summary(List.of()));
    }

    @Test
    void reportsHaveALineForEachFold() {
        CrossValidation result = CrossValidation.of(data.folds(2, 1), SidesNetwork::create, TRAINING);
        List<String> lines = result.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).matches(" +fold  rows +loss  accuracy");
        assertThat(lines.get(1)).matches(" +1    2[12]  0\\.\\d+ +[01]\\.\\d{4}");
        assertThat(lines.get(3)).matches(" +mean +0\\.\\d+ +0\\.\\d{4}");
        assertThat(lines.get(4)).startsWith("deviation ");
    }

    @Test
    void networksOfNumbersHaveNoAccuracy() {
        Dataset numbers = Dataset.of(new float[][] {{0, 1}, {1, 0}, {1, 1}, {0, 0}}, new float[] {1, 2, 3, 4});
        CrossValidation result = CrossValidation.of(numbers.folds(2, 1), LineNetwork::create, Training.batch());
        assertThat(result.accuracy()).isEmpty();
        assertThat(result.toString().lines().findFirst().orElseThrow()).endsWith("loss");
    }

    @Test
    void divergenceIsThrown() {
        Dataset numbers = Dataset.of(new float[][] {{0, 1}, {1, 0}, {1, 1}, {0, 0}}, new float[] {1, 2, 3, 4});
        Training diverging = Training.batch().epochs(1000).optimizer(Sgd.of(1e4));
        assertThatThrownBy(() -> CrossValidation.of(numbers.folds(2, 1), LineNetwork::create, diverging, 2))
                .isInstanceOf(DivergenceException.class);
    }

    @Test
    void thereIsAtLeastOneFold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(new ArrayList<>(), SidesNetwork::create, TRAINING))
                .withMessage("there are no folds: pass those of Dataset.folds or Dataset.stratifiedFolds");
    }
}
