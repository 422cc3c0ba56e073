package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.cadena.DataException;
import dev.cadena.LoadOption;
import dev.cadena.ModelFileException;
import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a generated class offers besides its arithmetic. */
class ModelTest {
    private static final int INPUTS = 20;
    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        Compilation compilation = Compilations.compile(
                "app.Nets",
                "package app;",
                "import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*; import dev.cadena.loss.*;",
                "class Nets {",
                "  @Network interface Large {",
                "    @Input(" + INPUTS + ") Layer x();",
                "    @Dense(from = \"x\", units = 30) @Tanh Layer h();",
                "    @Dense(from = \"h\", units = 3) @Softmax @CategoricalCrossEntropy Layer y();",
                "  }",
                "  @Network interface Small {",
                "    @Input(" + INPUTS + ") Layer x();",
                "    @Dense(from = \"x\", units = 3) @Softmax @CategoricalCrossEntropy Layer y();",
                "  }",
                "}");
        classes = new CompiledClasses(compilation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small", "Large"})
    void savesAndLoads(String name, @TempDir Path directory) throws ReflectiveOperationException {
        Model<float[]> network = create(name);
        Path file = directory.resolve("weights.safetensors");
        network.save(file);
        Class<?> type = classes.loadClass("app.Nets_" + name + "Network");
        var load = type.getMethod("load", Path.class, LoadOption[].class);
        load.setAccessible(true);
        Model<?> loaded = (Model<?>) load.invoke(null, file, new LoadOption[0]);
        assertThat(loaded.parameters()).isEqualTo(network.parameters());
    }

    @Test
    void refusesTheFileOfAnotherNetwork(@TempDir Path directory) throws ReflectiveOperationException {
        Path file = directory.resolve("weights.safetensors");
        create("Small").save(file);
        var load = classes.loadClass("app.Nets_LargeNetwork").getMethod("load", Path.class, LoadOption[].class);
        load.setAccessible(true);
        assertThatThrownBy(() -> load.invoke(null, file, new LoadOption[0]))
                .cause()
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("tensor h.weights is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small", "Large"})
    void refusesObservationsThatDoNotFit(String name) throws ReflectiveOperationException {
        Model<float[]> network = create(name);
        float[] x = new float[INPUTS];
        assertThatThrownBy(() -> network.predict((float[]) null))
                .isInstanceOf(DataException.class)
                .hasMessage("the observation is null");
        assertThatThrownBy(() -> network.predict(new float[4]))
                .isInstanceOf(DataException.class)
                .hasMessage("the observation has 4 values, but the network takes 20");
        assertThatThrownBy(() -> network.predict(x, new float[2]))
                .isInstanceOf(DataException.class)
                .hasMessage("the array for the output has 2 values, but the network yields 3");
        assertThatThrownBy(() -> network.predict(x, null))
                .isInstanceOf(DataException.class)
                .hasMessage("the array for the output is null");
        assertThatThrownBy(() -> network.predict(new float[][] {x, new float[1]}))
                .isInstanceOfSatisfying(
                        DataException.class, e -> assertThat(e.row()).isEqualTo(1))
                .hasMessage("observation row 1 has 1 value, but the network takes 20");
        assertThatThrownBy(() -> network.predict(new float[][] {x, x, null}))
                .isInstanceOf(DataException.class)
                .hasMessage("observation row 2 is null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small", "Large"})
    void refusesObservationsThatAreNotFinite(String name) throws ReflectiveOperationException {
        Model<float[]> network = create(name);
        Method classify = network.getClass().getMethod("classify", float[].class);
        classify.setAccessible(true);
        float[] into = {1, 2, 3};
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] x = new float[INPUTS];
            x[4] = bad;
            String problem = "column 4 is " + bad + ": only finite numbers are accepted";
            assertRefused(() -> network.predict(x), "the observation, " + problem, -1);
            assertRefused(() -> network.predict(x, into), "the observation, " + problem, -1);
            float[][] rows = {new float[INPUTS], x};
            assertRefused(() -> network.predict(rows), "observation row 1, " + problem, 1);
            assertThatThrownBy(() -> classify.invoke(network, x)).cause().hasMessage("the observation, " + problem);
        }
        assertThat(into).containsExactly(1, 2, 3);
    }

    private static void assertRefused(ThrowingCallable call, String message, int row) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isEqualTo(4);
                })
                .hasMessage(message);
    }

    @Test
    void refusesWeightsThatDoNotFit() throws ReflectiveOperationException {
        Model<float[]> network = create("Small");
        float[] before = network.parameters();
        float[] bad = before.clone();
        bad[5] = Float.POSITIVE_INFINITY;
        assertThatThrownBy(() -> network.setParameters(null))
                .isInstanceOf(DataException.class)
                .hasMessage("the weights are null");
        assertThatThrownBy(() -> network.setParameters(new float[3]))
                .isInstanceOf(DataException.class)
                .hasMessage("there are 3 values, but the network has 63 weights");
        assertThatThrownBy(() -> network.setParameters(bad))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("weight 5 is Infinity");
        assertThat(network.parameters()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small", "Large"})
    void predictsWithTheWeightsOfOneCompletedEpochWhileAnotherThreadTrains(String name) throws Exception {
        Model<float[]> network = create(name);
        float[][] x = new float[12][INPUTS];
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i][i] = 1;
            labels[i] = i % 3;
        }
        List<Float> published = new ArrayList<>(List.of(network.predict(x[0])[0]));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Set<Float>>> readers = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                readers.add(pool.submit(() -> {
                    Set<Float> seen = new HashSet<>();
                    while (!done.get()) {
                        seen.add(network.predict(x[0])[0]);
                    }
                    return seen;
                }));
            }
            try (Trainer trainer =
                    network.trainer(x, labels, Training.stochastic().optimizer(Sgd.of(0.01)))) {
                for (int epoch = 0; epoch < 300; epoch++) {
                    trainer.epoch();
                    published.add(network.predict(x[0])[0]);
                }
            } finally {
                done.set(true);
            }
            for (Future<Set<Float>> reader : readers) {
                assertThat(published).containsAll(reader.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Model<float[]> create(String name) throws ReflectiveOperationException {
        return classes.create("app.Nets_" + name + "Network", 7);
    }
}
