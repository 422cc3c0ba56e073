package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Judge;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change, or must change in a known way, when a network or its data are changed. */
class MetamorphicTest {
    private static final int ROWS = 39;

    /** A few dozen roundings: sums in another order. */
    private static final double ROUNDING = 1e-13;

    private static List<Subject> small;
    private static List<Subject> large;

    private final SplittableRandom random = new SplittableRandom(25);

    /** With loss weights of 1 and then, in the same order, of 2. */
    @BeforeAll
    static void compile() {
        small = Subject.of(Stream.concat(nets(false, 1), nets(false, 2)).toList());
        large = Subject.of(Stream.concat(nets(true, 1), nets(true, 2)).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGradientOfABatchIsThatOfItsParts(boolean isLarge) {
        for (Subject subject : subjects(isLarge, 1)) {
            Observations data = Observations.of(subject.net(), ROWS, random);
            subject.setParameters(data.w());
            double[] sum = new double[data.w().length];
            double loss = 0;
            for (int from = 0; from < ROWS; from += 10) {
                int to = Math.min(ROWS, from + 10);
                double[][] x = Arrays.copyOfRange(data.x(), from, to);
                double[][] y = Arrays.copyOfRange(data.y(), from, to);
                double[] part = subject.gradient(x, y);
                loss += subject.loss(x, y) * (to - from) / ROWS;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += part[k] * (to - from) / ROWS;
                }
            }
            assertClose(subject.gradient(data.x(), data.y()), sum);
            assertClose(new double[] {subject.loss(data.x(), data.y())}, new double[] {loss});
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsThatAreDoubledOrMovedLeaveTheMean(boolean isLarge) {
        for (Subject subject : subjects(isLarge, 1)) {
            Observations data = Observations.of(subject.net(), ROWS, random);
            subject.setParameters(data.w());
            int[] reversedTwice = IntStream.range(0, 2 * ROWS)
                    .map(i -> (2 * ROWS - 1 - i) / 2)
                    .toArray();
            double[][] x =
                    Arrays.stream(reversedTwice).mapToObj(i -> data.x()[i]).toArray(double[][]::new);
            double[][] y =
                    Arrays.stream(reversedTwice).mapToObj(i -> data.y()[i]).toArray(double[][]::new);
            assertClose(subject.gradient(x, y), subject.gradient(data.x(), data.y()));
            assertClose(new double[] {subject.loss(x, y)}, new double[] {subject.loss(data.x(), data.y())});
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLossOfTwiceTheWeightHasTwiceTheGradientToTheBit(boolean isLarge) {
        List<Subject> once = subjects(isLarge, 1);
        List<Subject> twice = subjects(isLarge, 2);
        for (int i = 0; i < once.size(); i++) {
            Observations data = Observations.of(once.get(i).net(), 1, random);
            once.get(i).setParameters(data.w());
            twice.get(i).setParameters(data.w());
            double[] doubled = Arrays.stream(once.get(i).gradient(data.x(), data.y()))
                    .map(g -> 2 * g)
                    .toArray();
            assertThat(twice.get(i).gradient(data.x(), data.y()))
                    .as("%s", once.get(i).net())
                    .containsExactly(doubled);
            assertThat(twice.get(i).loss(data.x(), data.y()))
                    .isEqualTo(2 * once.get(i).loss(data.x(), data.y()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void labelsAndFloatsGiveTheBitsOfTheirNumbers(boolean isLarge) {
        for (Subject subject : chains(isLarge)) {
            Observations data = Observations.of(subject.net(), 3, random);
            subject.setParameters(data.w());
            float[][] x = Arrays.stream(data.x()).map(Subject::floats).toArray(float[][]::new);
            float[][] y = Arrays.stream(data.y()).map(Subject::floats).toArray(float[][]::new);
            assertThat(Subject.doubles(subject.single().gradient(x, y)))
                    .containsExactly(subject.gradient(data.x(), data.y()));
            if (subject.net().output().activation() == Activation.SOFTMAX) {
                double[][] ones = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
                assertThat(Subject.doubles(subject.single().gradient(data.x(), new int[] {2, 0, 1})))
                        .containsExactly(subject.gradient(data.x(), ones));
                assertThat(subject.single().loss(data.x(), new int[] {2, 0, 1}))
                        .isEqualTo(subject.loss(data.x(), ones));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void permutedUnitsPermuteTheGradient(boolean isLarge) {
        for (Subject subject : chains(isLarge)) {
            Net net = subject.net();
            Observations data = Observations.of(net, 5, random);
            int[] hidden =
                    IntStream.range(0, units(net)).map(j -> units(net) - 1 - j).toArray();
            int[] outputs = IntStream.range(0, outputs(net))
                    .map(k -> (k + 1) % outputs(net))
                    .toArray();
            subject.setParameters(data.w());
            double[] expected = permuted(subject.gradient(data.x(), data.y()), net, hidden, outputs);
            double[][] y = Arrays.stream(data.y())
                    .map(row -> Arrays.stream(outputs).mapToDouble(k -> row[k]).toArray())
                    .toArray(double[][]::new);
            double loss = subject.loss(data.x(), data.y());
            subject.setParameters(permuted(data.w(), net, hidden, outputs));
            assertClose(subject.gradient(data.x(), y), expected);
            assertClose(new double[] {subject.loss(data.x(), y)}, new double[] {loss});
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderOfDeclarationDoesNotChangeAByte(boolean isLarge) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        Map<String, String> shuffled = new LinkedHashMap<>();
        nets(isLarge, 1).forEach(net -> {
            String name = "N" + inOrder.size();
            inOrder.put(name, net.source(name));
            shuffled.put(name, inAnotherOrder(net, name));
        });
        Sources first = Sources.process(inOrder);
        Sources second = Sources.process(shuffled);
        for (String name : inOrder.keySet()) {
            assertThat(inOrder.get(name)).isNotEqualTo(shuffled.get(name));
            assertThat(first.generated(name + "Network"))
                    .contains("class Arithmetic")
                    .isEqualTo(second.generated(name + "Network"));
        }
    }

    private static String inAnotherOrder(Net net, String name) {
        SplittableRandom order = new SplittableRandom(34);
        return Stream.generate(() -> net.source(name, order))
                .filter(text -> !text.equals(net.source(name)))
                .findFirst()
                .orElseThrow();
    }

    private static int units(Net net) {
        return net.size(Chain.name(0));
    }

    private static int outputs(Net net) {
        return net.size(net.outputs());
    }

    /** Two layers: W = (hidden weights, hidden biases, output weights, output biases). */
    private static double[] permuted(double[] w, Net net, int[] hidden, int[] outputs) {
        double[] result = new double[w.length];
        int at = 0;
        for (int i = 0; i <= net.size(net.inputs()); i++) {
            for (int j = 0; j < hidden.length; j++) {
                result[at + j] = w[at + hidden[j]];
            }
            at += hidden.length;
        }
        for (int j = 0; j <= hidden.length; j++) {
            int from = net.tensors().get(2).at() + (j < hidden.length ? hidden[j] : j) * outputs.length;
            for (int k = 0; k < outputs.length; k++) {
                result[at + k] = w[from + outputs[k]];
            }
            at += outputs.length;
        }
        return result;
    }

    /** Asserts that what is found is what was expected, but for roundings. */
    static void assertClose(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int k = 0; k < expected.length; k++) {
            assertThat(Math.abs(actual[k] - expected[k]))
                    .as("component %s: %s against %s", k, actual[k], expected[k])
                    .isLessThanOrEqualTo(ROUNDING * largest);
        }
    }

    private static List<Subject> subjects(boolean isLarge, int weight) {
        List<Subject> all = isLarge ? large : small;
        int half = all.size() / 2;
        return weight == 1 ? all.subList(0, half) : all.subList(half, all.size());
    }

    /** Those with one input and one output. */
    private static List<Subject> chains(boolean isLarge) {
        return subjects(isLarge, 1).subList(0, Loss.values().length);
    }

    /** Chains, and behind them graphs. */
    static Stream<Net> nets(boolean isLarge, double weight) {
        Stream<Net> graphs = GraphNets.all(isLarge ? GraphNets.MANY : GraphNets.FEW, true).stream()
                .map(net -> net.map(
                        layer -> layer.judged(layer.judge().map(j -> new Judge(j.loss(), weight * j.weight())))));
        return Stream.concat(chains(isLarge, weight), graphs);
    }

    private static Stream<Net> chains(boolean isLarge, double weight) {
        return Arrays.stream(Loss.values()).map(loss -> {
            Activation output =
                    switch (loss) {
                        case CATEGORICAL_CROSS_ENTROPY, HUBER -> Activation.SOFTMAX;
                        case BINARY_CROSS_ENTROPY -> Activation.SIGMOID;
                        case HINGE -> Activation.IDENTITY;
                        default -> Activation.SOFTSIGN;
                    };
            List<Chain.Link> layers = List.of(Chain.dense(isLarge ? 11 : 3, Activation.GELU), Chain.dense(3, output));
            return Chain.of(isLarge ? 7 : 2, layers, loss, weight, true);
        });
    }
}
