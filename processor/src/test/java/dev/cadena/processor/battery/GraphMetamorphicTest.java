package dev.cadena.processor.battery;

import static dev.cadena.processor.battery.MetamorphicTest.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gradients of networks that differ in one respect say about each other. */
class GraphMetamorphicTest {
    private static final int ROWS = 7;

    private final SplittableRandom random = new SplittableRandom(36);

    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void theGradientOfSeveralLossesIsTheSumOfThoseOfEach(int units) {
        Net net = GraphNets.steps(units, true);
        Observations data = Observations.of(net, ROWS, random);
        double[] sum = new double[data.w().length];
        for (Layer kept : net.outputs()) {
            double[] part =
                    gradient(net.map(l -> l.equals(kept) ? l : l.judged(Optional.empty())), net, data, data.w());
            Arrays.setAll(sum, k -> sum[k] + part[k]);
        }
        assertClose(gradient(net, net, data, data.w()), sum);
    }

    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void theGradientOfSharedWeightsIsTheSumOfThoseOfCopies(int units) {
        for (Net net : List.of(GraphNets.twins(units, true), GraphNets.steps(units, true))) {
            Net apart = net.map(l -> l.kind() instanceof Kind.Dense dense ? l.with(dense.sharing("")) : l);
            Observations data = Observations.of(net, ROWS, random);
            double[] copies = new double[apart.weightCount()];
            for (Tensor copy : apart.tensors()) {
                System.arraycopy(data.w(), original(net, copy).at(), copies, copy.at(), copy.size());
            }
            double[] ofCopies = gradient(apart, net, data, copies);
            double[] sum = new double[data.w().length];
            for (Tensor copy : apart.tensors()) {
                int at = original(net, copy).at();
                for (int k = 0; k < copy.size(); k++) {
                    sum[at + k] += ofCopies[copy.at() + k];
                }
            }
            assertThat(copies.length).isGreaterThan(sum.length);
            assertClose(gradient(net, net, data, data.w()), sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {GraphNets.FEW, GraphNets.MANY})
    void anOutputThatIsNotJudgedChangesNoBit(int units) {
        Net net = GraphNets.heads(units, true);
        Net without = new Net(
                net.layers().stream().filter(l -> !l.name().equals("both")).toList(), true);
        Observations data = Observations.of(net, ROWS, random);
        assertThat(gradient(without, net, data, data.w())).containsExactly(gradient(net, net, data, data.w()));
    }

    private static Tensor original(Net net, Tensor copy) {
        boolean shares = net.layer(copy.layer()).kind() instanceof Kind.Dense dense && !dense.owns();
        String owner = shares ? ((Kind.Dense) net.layer(copy.layer()).kind()).weightsOf() : copy.layer();
        return net.tensors().stream()
                .filter(t -> t.layer().equals(owner) && t.role().equals(copy.role()))
                .findFirst()
                .orElseThrow();
    }

    /** Of a network like another one, with the other's data. */
    private static double[] gradient(Net net, Net other, Observations data, double[] w) {
        Subject subject = Subject.of(List.of(net)).get(0);
        subject.setParameters(w);
        return subject.gradient(
                data.x(),
                Arrays.stream(data.y())
                        .map(row -> net.outputs().stream()
                                .flatMapToDouble(l -> Arrays.stream(target(other, l.name(), row)))
                                .toArray())
                        .toArray(double[][]::new));
    }

    private static double[] target(Net net, String output, double[] row) {
        int at = 0;
        for (Layer layer : net.outputs()) {
            int end = at + net.size(layer.name());
            if (layer.name().equals(output)) {
                return Arrays.copyOfRange(row, at, end);
            }
            at = end;
        }
        throw new IllegalArgumentException(output);
    }
}
