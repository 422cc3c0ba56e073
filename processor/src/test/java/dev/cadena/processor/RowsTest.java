package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.train.Model;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows at once, by one thread or several: the bits of each row alone, and no thread is left behind. */
class RowsTest {
    private static final int[] THREADS = {1, 2, 3, 8, 1000};

    private static float[][] rows(int count) {
        SplittableRandom random = new SplittableRandom(9);
        float[][] rows = new float[count][2];
        for (float[] row : rows) {
            row[0] = (float) random.nextDouble(-1, 1);
            row[1] = (float) random.nextDouble(-1, 1);
        }
        return rows;
    }

    /** Around the number of rows in a pass, too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 63, 64, 65, 129, 700})
    void arePredictedAsEachAlone(int count) {
        assertPredictedAsEachAlone(Networks.regression(1), rows(count));
        assertPredictedAsEachAlone(Networks.classifier(1), rows(count));
    }

    private static void assertPredictedAsEachAlone(Model<float[]> network, float[][] rows) {
        float[][] expected = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            expected[i] = network.predict(rows[i]);
        }
        assertThat(network.predict(rows)).isDeepEqualTo(expected);
        for (int threads : THREADS) {
            assertThat(network.predict(rows, threads)).isDeepEqualTo(expected);
        }
        assertThat(helpers()).isEmpty();
    }

    @Test
    void ofDoublesToo() {
        Model<double[]> network = Networks.create(
                1,
                "precision = Precision.DOUBLE",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 50) @Gelu Layer hidden();",
                "@Dense(from = \"hidden\", units = 2) @MeanSquaredError Layer out();");
        double[][] rows = new double[150][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][i % 2] = i / 75.0;
        }

        double[][] found = network.predict(rows, 3);

        for (int i = 0; i < rows.length; i++) {
            assertThat(found[i]).isEqualTo(network.predict(rows[i]));
        }
    }

    @Test
    void ofSeveralInputsAndOutputsToo() throws ReflectiveOperationException {
        var use = new CompiledClasses(Compilations.compile("Net", """
                import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
                import java.util.*; import java.util.function.*;
                @Network
                interface Net {
                  @Input(1) Layer a();
                  @Input(2) Layer b();
                  @Concatenate(from = {"a", "b"}) Layer both();
                  @Dense(from = "both", units = 40) @Relu Layer hidden();
                  @Dense(from = "hidden", units = 1) @MeanSquaredError Layer size();
                  @Dense(from = "hidden", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
                }
                final class Use implements IntPredicate {
                  @Override public boolean test(int threads) {
                    NetNetwork network = NetNetwork.create(1);
                    List<NetNetwork.Inputs> rows = new ArrayList<>();
                    for (int i = 0; i < 200; i++) {
                      rows.add(new NetNetwork.Inputs().a(i).b(-i, 1));
                    }
                    List<NetNetwork.Outputs> found = network.predict(rows, threads);
                    boolean same = found.size() == 200;
                    for (int i = 0; i < 200; i++) {
                      NetNetwork.Outputs expected = network.predict(rows.get(i));
                      same &= Arrays.equals(found.get(i).size(), expected.size());
                      same &= Arrays.equals(found.get(i).kind(), expected.kind());
                    }
                    return same;
                  }
                }
                """))
                .loadClass("Use")
                .getDeclaredConstructor();
        use.setAccessible(true);
        var predicate = (IntPredicate) use.newInstance();

        for (int threads : THREADS) {
            assertThat(predicate.test(threads)).isTrue();
        }
    }

    @Test
    void areEvaluatedToTheSameBits() {
        Model<float[]> network = Networks.classifier(1);
        int[] labels = new int[333];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
        }
        Dataset data = Dataset.of(rows(labels.length), labels);
        Evaluation expected = network.evaluate(data);

        for (int threads : THREADS) {
            Evaluation found = network.evaluate(data, threads);

            assertThat(found.loss()).isEqualTo(expected.loss()).isEqualTo(network.loss(data));
            assertThat(found.confusion()).isDeepEqualTo(expected.confusion());
        }
        assertThat(helpers()).isEmpty();
    }

    @Test
    void areCheckedBeforeAThreadStarts() {
        float[][] rows = rows(100);
        rows[99] = new float[] {1, Float.NaN};

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Networks.classifier(1).predict(rows, 4))
                .matches(e -> e.row() == 99 && e.column() == 1);
        assertThat(helpers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void wantAtLeastOneThread(int threads) {
        Model<float[]> network = Networks.classifier(1);
        Dataset data = Dataset.of(rows(1), new int[1]);

        for (int count : new int[] {0, 1, 100}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network.predict(rows(count), threads))
                    .withMessage("the number of threads is " + threads + ", but must be at least 1");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> network.evaluate(data, threads));
    }

    private static List<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cadena-helper"))
                .toList();
    }
}
