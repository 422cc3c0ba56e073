package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one can do with a network, in which order; of one that is unrolled, and of one that has buffers. */
class LifecycleTest {
    private static final float[][] X = {{1, 0}, {0, 1}, {-1, -1}, {0.5f, -0.5f}};
    private static final int[] LABELS = {0, 1, 2, 0};
    private static final Training TRAINING = Training.miniBatch(2).epochs(3).optimizer(Sgd.of(0.1));

    static Stream<Model<float[]>> networks() {
        return Stream.of(
                Networks.create(
                        1,
                        "",
                        "@Input(2) Layer in();",
                        "@Dense(from = \"in\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();"),
                Networks.classifier(1));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void oneTrainingAtATime(Model<float[]> network) {
        try (Trainer trainer = network.trainer(X, LABELS, TRAINING)) {
            assertThatThrownBy(() -> network.train(X, LABELS, TRAINING))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("train a copy()");
            assertThatThrownBy(() -> network.trainer(X, LABELS, TRAINING)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> network.setParameters(network.parameters()))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> network.reset(2)).isInstanceOf(IllegalStateException.class);
            network.copy().train(X, LABELS, TRAINING);
            trainer.epoch();
        }
        network.train(X, LABELS, TRAINING);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anEpochIsPublishedAndAPartOfOneIsNot(Model<float[]> network) {
        float[] before = network.parameters();
        try (Trainer trainer = network.trainer(X, LABELS, TRAINING)) {
            assertThat(trainer.step()).isFalse();
            assertThat(trainer.state()).isEqualTo(new Trainer.State(0, 1));
            assertThat(network.parameters()).isEqualTo(before);
            assertThat(trainer.step()).isTrue();
            assertThat(trainer.state()).isEqualTo(new Trainer.State(1, 0));
        }
        float[] after = network.parameters();
        assertThat(after).isNotEqualTo(before);
        try (Trainer trainer = network.trainer(X, LABELS, TRAINING)) {
            trainer.step();
        }
        assertThat(network.parameters()).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void resetsToTheWeightsOfASeed(Model<float[]> network) {
        float[] first = network.parameters();
        network.reset(2);
        float[] second = network.parameters();
        network.train(X, LABELS, TRAINING);

        network.reset(1);

        assertThat(network.parameters()).isEqualTo(first).isNotEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void predictsRowsAsItPredictsEach(Model<float[]> network) {
        float[][] all = network.predict(X);
        for (int i = 0; i < X.length; i++) {
            assertThat(all[i]).isEqualTo(network.predict(X[i]));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aCopyLivesOnByItself(Model<float[]> network) {
        float[] before = network.parameters();
        Model<float[]> copy = network.copy();
        copy.train(X, LABELS, TRAINING);
        assertThat(network.parameters()).isEqualTo(before);
        float[] trained = copy.parameters();
        network.train(X, LABELS, TRAINING.seed(7));
        assertThat(copy.parameters()).isEqualTo(trained);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void evaluatesTruthsByRowAndDecisionsByColumn(Model<float[]> network) {
        // All weights 0 but the last bias: class 2 is found everywhere.
        float[] w = new float[network.parameters().length];
        w[w.length - 1] = 1;
        network.setParameters(w);

        Evaluation evaluation = network.evaluate(X, LABELS);

        assertThat(evaluation.confusion()).isEqualTo(new int[][] {{0, 0, 2}, {0, 0, 1}, {0, 0, 1}});
        assertThat(evaluation.accuracy()).hasValue(0.25);
        double logSum = Math.log(2 + Math.E);
        assertThat(evaluation.loss()).isCloseTo(logSum - 0.25, org.assertj.core.api.Assertions.within(1e-6));
    }
}
