package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a network offers for arrays is what it offers for the data set of these arrays. */
class ModelOverloadsTest {
    private static final float[][] X = {{1, 2}, {3, 4}, {5, 6}};
    private static final double[][] EXACT_X = {{1, 2}, {3, 4}, {5, 6}};
    private static final int[] LABELS = {1, 0, 1};
    private static final float[] Y = {1, 0, 1};
    private static final double[] EXACT_Y = {1, 0, 1};
    private static final float[][] ROWS = {{1}, {0}, {1}};
    private static final double[][] EXACT_ROWS = {{1}, {0}, {1}};
    private static final Training TRAINING = Training.batch();

    private static final List<InputPort> INPUTS = List.of(new InputPort("x", 0, 2));
    private static final List<OutputPort> OUTPUTS =
            List.of(new OutputPort("y", 0, 1, TargetKind.PROBABILITY, Decision.ABOVE_HALF));

    private final RowReader<double[]> reader = new RowReader<>(Vectors.DOUBLE, INPUTS, OUTPUTS);
    private final List<Object[]> calls = new ArrayList<>();

    @Test
    void train() {
        assertSame(
                new History(List.of()),
                List.of(
                        m -> m.train(X, LABELS, TRAINING),
                        m -> m.train(X, ROWS, TRAINING),
                        m -> m.train(X, Y, TRAINING),
                        m -> m.train(EXACT_X, LABELS, TRAINING),
                        m -> m.train(EXACT_X, EXACT_ROWS, TRAINING),
                        m -> m.train(EXACT_X, EXACT_Y, TRAINING)));
        assertThat(calls).allSatisfy(arguments -> assertThat(arguments[1]).isSameAs(TRAINING));
    }

    @Test
    void trainer() {
        assertSame(
                new Trainer(null, new AtomicBoolean()),
                List.of(
                        m -> m.trainer(X, LABELS, TRAINING),
                        m -> m.trainer(X, ROWS, TRAINING),
                        m -> m.trainer(X, Y, TRAINING),
                        m -> m.trainer(EXACT_X, LABELS, TRAINING),
                        m -> m.trainer(EXACT_X, EXACT_ROWS, TRAINING),
                        m -> m.trainer(EXACT_X, EXACT_Y, TRAINING)));
        assertThat(calls).allSatisfy(arguments -> assertThat(arguments[1]).isSameAs(TRAINING));
    }

    @Test
    void evaluate() {
        assertSame(
                Engine.create(new SumProgram(INPUTS, OUTPUTS), Vectors.DOUBLE, 1)
                        .evaluate(Dataset.of(X, LABELS)),
                List.of(
                        m -> m.evaluate(X, LABELS),
                        m -> m.evaluate(X, ROWS),
                        m -> m.evaluate(X, Y),
                        m -> m.evaluate(EXACT_X, LABELS),
                        m -> m.evaluate(EXACT_X, EXACT_ROWS),
                        m -> m.evaluate(EXACT_X, EXACT_Y)));
    }

    @Test
    void loss() {
        assertSame(
                0.5,
                List.of(
                        m -> m.loss(X, LABELS),
                        m -> m.loss(X, ROWS),
                        m -> m.loss(X, Y),
                        m -> m.loss(EXACT_X, LABELS),
                        m -> m.loss(EXACT_X, EXACT_ROWS),
                        m -> m.loss(EXACT_X, EXACT_Y)));
    }

    @Test
    void gradient() {
        assertSame(
                new double[] {0.5},
                List.of(
                        m -> m.gradient(X, LABELS),
                        m -> m.gradient(X, ROWS),
                        m -> m.gradient(X, Y),
                        m -> m.gradient(EXACT_X, LABELS),
                        m -> m.gradient(EXACT_X, EXACT_ROWS),
                        m -> m.gradient(EXACT_X, EXACT_Y)));
    }

    private void assertSame(Object answer, List<Function<Model<double[]>, Object>> overloads) {
        for (Function<Model<double[]>, Object> overload : overloads) {
            assertThat(overload.apply(answering(answer))).isEqualTo(answer);
        }
        assertThat(calls).hasSize(overloads.size()).allSatisfy(arguments -> {
            Examples<double[]> examples = reader.examples((Dataset) arguments[0]);
            assertThat(examples.x()).containsExactly(1, 2, 3, 4, 5, 6);
            // Behind each target is its weight.
            assertThat(examples.y()).containsExactly(1, 1, 0, 1, 1, 1);
        });
    }

    /** A network that writes down what it is asked, and has one answer to all. */
    @SuppressWarnings("unchecked")
    private Model<double[]> answering(Object answer) {
        return (Model<double[]>) Proxy.newProxyInstance(
                Model.class.getClassLoader(), new Class<?>[] {Model.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    calls.add(arguments);
                    return answer;
                });
    }
}
