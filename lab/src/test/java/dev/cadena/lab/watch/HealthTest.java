package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.EpochEnd;
import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.lab.watch.Finding.Kind;
import dev.cadena.optimizer.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final BlobsNetwork blobs = BlobsNetwork.create(1);
    private final DeepNetwork deep = DeepNetwork.create(1);
    private final Dataset sample = Blobs.data(30, 1);
    private final Dataset numbers =
            Dataset.of(new double[][] {{0, 1}, {1, 0}, {1, 1}, {0.5, 0.2}}, new double[] {1, 2, 3, 4});

    /** Sets all components of a tensor. */
    private void fill(Layer layer, String parameter, double value) {
        Layer.Parameter tensor = layer.parameter(parameter);
        double[] w = deep.parameters();
        Arrays.fill(w, tensor.offset(), tensor.offset() + tensor.size(), value);
        deep.setParameters(w);
    }

    /** A deep network in which gradients reach all layers. */
    private void enliven() {
        for (Layer layer : deep.layers()) {
            for (Layer.Parameter tensor : layer.parameters()) {
                fill(layer, tensor.name(), 0.5);
            }
        }
    }

    private void kill(int... units) {
        Layer.Parameter biases = blobs.hidden().parameter("biases");
        float[] w = blobs.parameters();
        for (int unit : units) {
            w[biases.offset() + unit] = -100;
        }
        blobs.setParameters(w);
    }

    @Test
    void freshNetworksAreWell() {
        assertThat(Health.of(blobs, sample).findings()).isEmpty();
    }

    @Test
    void gradientsAreMeasured() {
        Health health = Health.of(blobs, sample);
        float[] gradient = blobs.gradient(sample);
        double sum = 0;
        double largest = 0;
        for (int i = 24; i < gradient.length; i++) {
            sum += (double) gradient[i] * gradient[i];
            largest = Math.max(largest, Math.abs(gradient[i]));
        }
        LayerGradient kind = health.layers().get(1);

        assertThat(kind.layer()).isEqualTo("kind");
        assertThat(kind.size()).isCloseTo(Math.sqrt(sum / 27), within(1e-12));
        assertThat(kind.largest()).isEqualTo(largest);
        assertThat(kind.deadUnits()).isEmpty();
        assertThat(health.layers().get(0).deadUnits()).hasValue(0);
    }

    @Test
    void deadUnitsAreFound() {
        kill(0, 3, 5);
        assertThat(Health.of(blobs, sample).findings()).as("fewer than half").isEmpty();
        assertThat(Health.of(blobs, sample, HealthLimits.DEFAULT.deadUnits(0.375))
                        .findings())
                .hasSize(1);
        kill(6);
        Health health = Health.of(blobs, sample);
        assertThat(health.findings()).hasSize(1);
        Finding finding = health.findings().get(0);
        assertThat(finding.kind()).isEqualTo(Kind.DEAD_UNITS);
        assertThat(finding.layer()).isEqualTo("hidden");
        assertThat(finding)
                .hasToString(
                        "layer hidden: no gradient reaches 50% of its units, whose ReLU is 0 for all observations of the"
                                + " sample: try a smaller learning rate, initial weights by Initializer.HE_NORMAL, @LeakyRelu instead of"
                                + " @Relu, or inputs that @Standardize prepares");
        assertThat(health.toString()).contains("dead units", " 50%", "layer hidden: no gradient");
    }

    @Test
    void onlyTheDeadLayerIsBlamed() {
        enliven();
        fill(deep.second(), "biases", -100);
        assertThat(Health.of(deep, numbers).findings())
                .extracting(Finding::kind, Finding::layer)
                .containsExactly(tuple(Kind.DEAD_UNITS, "second"));
    }

    @Test
    void whatIsBeforeADeadLayerIsNotBlamed() {
        LayerGradient dead = new LayerGradient("first", 0, 0, OptionalDouble.of(1));
        LayerGradient last = new LayerGradient("last", 1, 1, OptionalDouble.empty());
        LayerGradient wholly = new LayerGradient("second", 0, 0, OptionalDouble.of(1));
        assertThat(DeadUnits.find(List.of(dead, wholly, last), HealthLimits.DEFAULT))
                .extracting(Finding::layer)
                .containsExactly("second");
        LayerGradient partly = new LayerGradient("second", 1, 1, OptionalDouble.of(0.75));
        assertThat(DeadUnits.find(List.of(dead, partly, last), HealthLimits.DEFAULT))
                .extracting(Finding::layer)
                .containsExactly("first", "second");
    }

    @Test
    void leakyUnitsAndFrozenOnesHaveNoShare() {
        enliven();
        assertThat(Health.of(deep, numbers).layers())
                .extracting(LayerGradient::layer)
                .containsExactly("first", "second", "third", "out");
        assertThat(Health.of(deep, numbers).layers().get(2).deadUnits()).isEmpty();
    }

    @Test
    void nothingToLearnIsNoDeath() {
        enliven();
        for (Layer layer : List.of(deep.out())) {
            fill(layer, "weights", 0);
            fill(layer, "biases", 3);
        }
        Dataset learnt = Dataset.of(new double[][] {{0, 1}, {1, 0}}, new double[] {3, 3});
        assertThat(Health.of(deep, learnt).findings()).isEmpty();
    }

    @Test
    void vanishingGradientsAreFound() {
        enliven();
        fill(deep.first(), "biases", 20);
        List<Finding> findings = Health.of(deep, numbers).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).kind()).isEqualTo(Kind.VANISHING_GRADIENT);
        assertThat(findings.get(0).layer()).isEqualTo("first");
        assertThat(findings.get(0).message()).contains("times that of layer out", "@LayerNormalization");
        assertThat(Health.of(deep, numbers, HealthLimits.DEFAULT.vanishing(1e-12))
                        .findings())
                .isEmpty();
    }

    @Test
    void hugeGradientsAreFound() {
        enliven();
        fill(deep.out(), "weights", 1e80);
        List<Finding> findings = Health.of(deep, numbers).findings();

        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).kind()).isEqualTo(Kind.EXPLODING_GRADIENT);
        assertThat(findings.get(0).message()).contains("square is near the largest number", "clipNorm");
    }

    @Test
    void gradientsThatAreNotFiniteAreFound() {
        LayerGradient layer = new LayerGradient("a", Double.NaN, Double.NaN, OptionalDouble.empty());
        assertThat(ExplodingGradient.find(List.of(layer), List.of(), Float.MAX_VALUE, HealthLimits.DEFAULT))
                .singleElement()
                .asString()
                .startsWith("layer a: its gradient is not finite: try");
    }

    @Test
    void growthIsComparedWithTheMedian() {
        List<LayerGradient> now = List.of(new LayerGradient("a", 500, 500, OptionalDouble.empty()));
        List<double[]> epochs = new ArrayList<>(List.of(new double[] {2}, new double[] {2}));
        assertThat(ExplodingGradient.find(now, epochs, Float.MAX_VALUE, HealthLimits.DEFAULT))
                .as("two epochs are too few")
                .isEmpty();
        epochs.add(new double[] {1000});
        assertThat(ExplodingGradient.find(now, epochs, Float.MAX_VALUE, HealthLimits.DEFAULT))
                .singleElement()
                .asString()
                .contains("is 250 times as large as it was in the median of the epochs before");
        assertThat(ExplodingGradient.find(now, epochs, Float.MAX_VALUE, HealthLimits.DEFAULT.growth(300)))
                .isEmpty();
    }

    @Test
    void aWatchTellsWhatBegins() {
        List<Finding> told = new ArrayList<>();
        Training watched = HealthWatch.of(blobs, sample, told::add)
                .watching(Training.batch().epochs(3).optimizer(Sgd.of(1e-6)));
        blobs.train(sample, watched);
        assertThat(told).isEmpty();
        kill(0, 1, 2, 3);
        blobs.train(sample, watched);
        assertThat(told).as("once, not in each epoch").hasSize(1);
        blobs.train(sample, watched);
        assertThat(told).as("another training").hasSize(2);
    }

    @Test
    void aWatchRemembersTheEpochsBefore() {
        List<Finding> told = new ArrayList<>();
        Training watched = HealthWatch.of(deep, numbers, told::add)
                .limits(HealthLimits.DEFAULT.growth(1.5))
                .watching(Training.batch());
        enliven();
        for (int epoch = 1; epoch <= 5; epoch++) {
            if (epoch == 5) {
                fill(deep.out(), "biases", 1000);
            }
            EpochEnd end = new EpochEnd(epoch, 5, 1, 1, OptionalDouble.empty(), OptionalDouble.empty());
            watched.epochListeners().forEach(listener -> listener.accept(end));
            assertThat(told).hasSize(epoch == 5 ? 4 : 0);
        }
        assertThat(told).extracting(Finding::kind).containsOnly(Kind.EXPLODING_GRADIENT);
    }

    @Test
    void limitsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HealthLimits.DEFAULT.deadUnits(0))
                .withMessage("the share of dead units is 0.0, but must be above 0 and at most 1");
        assertThatIllegalArgumentException().isThrownBy(() -> HealthLimits.DEFAULT.growth(1));
        assertThatIllegalArgumentException().isThrownBy(() -> HealthLimits.DEFAULT.vanishing(Double.NaN));
    }
}
