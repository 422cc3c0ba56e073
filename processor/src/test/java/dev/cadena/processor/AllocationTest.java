package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.AdamW;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.optimizer.Span;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Slots;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Steps of a training, and predictions into arrays that there are, allocate nothing.
 *
 * <p>The JDK allocates while it links, compiles and specialises calls, after a number of calls that nobody can tell, and other
 * tests make it begin again: warm is what has allocated nothing for a while, and what allocates in every call, or now and then,
 * never is.
 */
class AllocationTest {
    private static final int QUIET = 1000;

    /** Steps in an epoch, whose end publishes a copy of the weights. */
    private static final int STEPS = 20 * QUIET;

    /** The compiler may be busy with what other tests left it. */
    private static final int MOST_CALLS = 5_000_000;

    private static final int THREADS = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void unrolledSteps() {
        assertStepsAllocateNothing(Networks.regression(1));
    }

    @Test
    void bufferedSteps() {
        assertStepsAllocateNothing(Networks.create(
                1,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 50) @Gelu Layer hidden();",
                "@Dense(from = \"hidden\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();"));
    }

    @Test
    void stepsWithNoise() {
        for (int units : new int[] {3, 50}) {
            assertStepsAllocateNothing(Networks.create(
                    1,
                    "",
                    "@Input(2) Layer in();",
                    "@Dense(from = \"in\", units = " + units + ") @Tanh Layer hidden();",
                    "@Dropout(from = \"hidden\", rate = 0.5) Layer sparse();",
                    "@GaussianNoise(from = \"sparse\", deviation = 0.1) Layer shaken();",
                    "@Dense(from = \"shaken\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();"));
        }
    }

    @Test
    void stepsWithBatchNormalization() {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 150) Layer mixed();",
                "@BatchNormalization(from = \"mixed\") @Tanh Layer normal();",
                "@Dense(from = \"normal\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();");
        assertStepsAllocateNothing(network);
        assertStepsAllocateNothing(network, 2, Training.miniBatch(2).threads(2).optimizer(Sgd.of(0.001)));
    }

    @Test
    void stepsOfSingleObservations() {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(16) Layer in();",
                "@Dense(from = \"in\", units = 64) @Relu Layer first();",
                "@Dense(from = \"first\", units = 64) @Relu Layer second();",
                "@Dense(from = \"second\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();");
        assertStepsAllocateNothing(network, 16, Training.stochastic().optimizer(Sgd.of(0.001)));
    }

    @Test
    void stepsOfOtherRules() {
        Training training = Training.miniBatch(2)
                .optimizer(AdamW.of(Schedules.warmUp(Span.epochs(2), Schedules.cosine(1e-3, 0, Span.epochs(9)))))
                .regularization(Regularization.elasticNet(1e-6, 1e-6)
                        .clipValue(1)
                        .clipNorm(1)
                        .maxNorm(1));
        assertStepsAllocateNothing(Networks.regression(1), 2, training);
        assertStepsAllocateNothing(
                Networks.create(
                        1,
                        "",
                        "@Input(2) Layer in();",
                        "@Dense(from = \"in\", units = 50) @Gelu Layer hidden();",
                        "@Dense(from = \"hidden\", units = 1) @Sigmoid @BinaryCrossEntropy Layer out();"),
                2,
                training);
    }

    /** Also where a mini-batch goes on from one block to the next, but for the reading of a block. */
    @Test
    void stepsOnBlocks() {
        float[][] x = new float[2 * STEPS + 1][2];
        Dataset block = Dataset.of(x, new float[x.length]);
        BlockSource source = BlockSource.of(3L * x.length, () -> Stream.of(block, block, block));
        try (Trainer trainer =
                Networks.regression(1).trainer(source, Training.miniBatch(2).optimizer(Sgd.of(0.001)))) {
            assertFallsQuiet(trainer::step, MOST_CALLS);
        }
    }

    @Test
    void slots() {
        var inputs = new Slots<>(Vectors.FLOAT, List.of(new InputPort("a", 0, 1), new InputPort("b", 1, 2)));
        var output = new OutputPort("kind", 0, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX);
        var outputs = new Slots<>(Vectors.DOUBLE, List.of(output));
        float[] a = new float[1];
        float[] b = new float[2];
        double[] kind = new double[3];
        assertFallsQuiet(
                () -> {
                    inputs.set(1, b);
                    inputs.set(0, a);
                    outputs.values()[1] = inputs.complete()[0] + outputs.classify(0);
                    outputs.get(0, kind);
                },
                MOST_CALLS);
    }

    @Test
    void predictionsInFourThreads() {
        Model<float[]> unrolled = Networks.regression(1);
        Model<float[]> buffered = Networks.classifier(1);
        assertPredictionsAllocateNothing(() -> predictionOf(unrolled, new float[1]));
        assertPredictionsAllocateNothing(() -> predictionOf(buffered, new float[3]));
    }

    private static Runnable predictionOf(Model<float[]> network, float[] into) {
        float[] x = {1, 2};
        return () -> network.predict(x, into);
    }

    @Test
    void predictionsOfSeveralInputsAndOutputsInFourThreads() throws ReflectiveOperationException {
        Constructor<?> use = new CompiledClasses(Compilations.compile("Net", """
                import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
                @Network
                interface Net {
                  @Input(1) Layer a();
                  @Input(2) Layer b();
                  @Concatenate(from = {"a", "b"}) Layer both();
                  @Dense(from = "both", units = 40) @Relu Layer hidden();
                  @Dense(from = "hidden", units = 1) @MeanSquaredError Layer size();
                  @Dense(from = "hidden", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
                }
                final class Use implements Runnable {
                  private static final NetNetwork NETWORK = NetNetwork.create(1);
                  private final float[] a = {1};
                  private final float[] b = {2, 3};
                  private final float[] kind = new float[3];
                  private final NetNetwork.Inputs in = new NetNetwork.Inputs();
                  private final NetNetwork.Outputs out = new NetNetwork.Outputs();
                  @Override public void run() {
                    NETWORK.predict(in.b(b).a(a), out);
                    out.kind(kind);
                    kind[0] += out.kindClass();
                  }
                }
                """))
                .loadClass("Use")
                .getDeclaredConstructor();
        use.setAccessible(true);
        assertPredictionsAllocateNothing(() -> {
            try {
                return (Runnable) use.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot load the network", e);
            }
        });
    }

    /** Every thread goes on until each has been quiet for a while, beside the others. */
    private void assertPredictionsAllocateNothing(Supplier<Runnable> predictions) {
        AtomicInteger loud = new AtomicInteger(THREADS);
        List<Thread> users = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
            Runnable prediction = predictions.get();
            users.add(new Thread(() -> {
                int quiet = 0;
                for (int i = 0; i < MOST_CALLS && loud.get() > 0; i++) {
                    quiet = allocatedBy(prediction) == 0 ? quiet + 1 : 0;
                    if (quiet == QUIET) {
                        loud.decrementAndGet();
                    }
                }
            }));
        }
        users.forEach(Thread::start);
        users.forEach(AllocationTest::join);
        assertThat(loud).as("threads that go on to allocate").hasValue(0);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertStepsAllocateNothing(Model<float[]> network) {
        assertStepsAllocateNothing(network, 2, Training.miniBatch(2).optimizer(Sgd.of(0.001)));
    }

    private void assertStepsAllocateNothing(Model<float[]> network, int inputs, Training training) {
        float[][] x = new float[2 * STEPS][inputs];
        float[] y = new float[x.length];
        try (Trainer trainer = network.trainer(x, y, training)) {
            assertFallsQuiet(trainer::step, MOST_CALLS);
        }
    }

    private void assertFallsQuiet(Runnable call, int mostCalls) {
        int quiet = 0;
        for (int i = 0; i < mostCalls && quiet < QUIET; i++) {
            quiet = allocatedBy(call) == 0 ? quiet + 1 : 0;
        }
        assertThat(quiet).as("calls without an allocation").isEqualTo(QUIET);
    }

    private long allocatedBy(Runnable call) {
        long before = threads.getCurrentThreadAllocatedBytes();
        call.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
