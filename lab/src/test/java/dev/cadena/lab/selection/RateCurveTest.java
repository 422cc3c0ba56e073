package dev.cadena.lab.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateCurveTest {
    private final Model<float[]> network = LineNetwork.create(1);
    private final Dataset data = Dataset.of(new float[][] {{0, 1}, {1, 0}, {1, 1}}, new float[] {1, 2, 3});

    @Test
    void ratesGrowUntilTheLossExplodes() {
        float[] before = network.parameters();
        RateCurve curve = RateCurve.measure(network, data, Training.batch(), Sgd::of, 1e-3, 1e4, 50);

        List<RateCurve.Point> points = curve.points();
        assertThat(points).hasSizeBetween(10, 49);
        double factor = Math.pow(1e7, 1.0 / 49);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).rate())
                    .isCloseTo(
                            1e-3 * Math.pow(factor, i),
                            within(1e-9 * points.get(i).rate()));
        }
        double least = points.stream().mapToDouble(RateCurve.Point::loss).min().orElseThrow();
        assertThat(points.get(points.size() - 1).loss()).isGreaterThan(4 * least);
        assertThat(curve.steepest()).isBetween(0.01, 1.0);
        assertThat(network.parameters()).isEqualTo(before);
    }

    @Test
    void lossesAreMeans() {
        RateCurve curve = RateCurve.measure(network, data, Training.batch(), Sgd::of, 1e-3, 2e-3, 3);
        double[] losses = new double[3];
        Model<float[]> copy = network.copy();
        for (int i = 0; i < 3; i++) {
            losses[i] = copy.loss(new float[][] {{0, 1}, {1, 0}, {1, 1}}, new float[] {1, 2, 3});
            copy.train(
                    data,
                    Training.batch().optimizer(Sgd.of(curve.points().get(i).rate())));
        }
        assertThat(curve.points().get(0).loss()).isCloseTo(losses[0], within(1e-6));
        double second = (0.9 * losses[0] + losses[1]) / 1.9;
        assertThat(curve.points().get(1).loss()).isCloseTo(second, within(1e-6));
        double third = (0.81 * losses[0] + 0.9 * losses[1] + losses[2]) / 2.71;
        assertThat(curve.points().get(2).loss()).isCloseTo(third, within(1e-6));
    }

    @Test
    void whatComesBackDoesNotFall() {
        double[] losses = {1, 0.9, 0.5, 0.4, 3, 1};
        List<RateCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            points.add(new RateCurve.Point(i + 1, losses[i]));
        }
        assertThat(new RateCurve(points).steepest()).isEqualTo(3);
    }

    @Test
    void rangesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCurve.measure(network, data, Training.batch(), Sgd::of, 1, 1, 50))
                .withMessageContaining("from 1.0 to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCurve.measure(network, data, Training.batch(), Sgd::of, 1, 2, 1))
                .withMessageContaining("at least 2");
        assertThatIllegalStateException().isThrownBy(new RateCurve(List.of())::steepest);
    }
}
