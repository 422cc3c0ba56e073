package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Observation i has i in all its inputs and targets, but the class i mod 3 of "kind". */
class DatasetPartsTest {
    private static final int ROWS = 20;

    private static final Dataset DATA = Dataset.builder()
            .input("floats", rows().mapToObj(i -> new float[] {i, i}).toArray(float[][]::new))
            .input("doubles", rows().mapToObj(i -> new double[] {i}).toArray(double[][]::new))
            .input("column", rows().asDoubleStream().toArray())
            .target("kind", rows().map(i -> i % 3).toArray())
            .target("number", rows().asDoubleStream().toArray())
            .build()
            .withWeights(rows().asDoubleStream().toArray());

    private static IntStream rows() {
        return IntStream.range(0, ROWS);
    }

    private static Stream<List<Dataset>> partitions() {
        return Stream.of(
                both(DATA.split(0.7, 1)),
                DATA.split(new double[] {0.25, 0.25, 0.5}, 1),
                both(DATA.stratifiedSplit(0.7, 1)),
                both(DATA.stratifiedSplit("kind", 0.7, 1)),
                DATA.folds(3, 1).stream().map(Split::test).toList(),
                DATA.stratifiedFolds(3, 1).stream().map(Split::test).toList(),
                DATA.stratifiedFolds("kind", 3, 1).stream().map(Split::test).toList(),
                both(DATA.folds(3, 1).get(1)),
                both(DATA.stratifiedFolds(7, 1).get(6)),
                List.of(DATA.shuffled(1)),
                both(DATA.shuffled(1).split(0.5, 1)),
                both(DATA.shuffled(1).subset(rows().toArray()).shuffled(2).split(0.5, 1)));
    }

    private static List<Dataset> both(Split split) {
        return List.of(split.training(), split.test());
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void everyObservationIsInOnePartWithAllItsColumns(List<Dataset> parts) {
        assertThat(parts.stream().flatMapToInt(DatasetPartsTest::sources).toArray())
                .containsExactlyInAnyOrder(rows().toArray());
        for (Dataset part : parts) {
            for (int i = 0; i < part.rows(); i++) {
                double source = part.sourceRow(i);
                assertThat(part.inputs().get("floats").at(i, 1)).isEqualTo(source);
                assertThat(part.inputs().get("doubles").at(i, 0)).isEqualTo(source);
                assertThat(part.inputs().get("column").at(i, 0)).isEqualTo(source);
                assertThat(part.labels("kind")[i]).isEqualTo((int) source % 3);
                assertThat(((Targets.Rows) part.targets().get("number")).table().at(i, 0))
                        .isEqualTo(source);
                assertThat(part.weights().orElseThrow()[i]).isEqualTo(source);
            }
            assertThat(part.inputs().keySet()).containsExactly("floats", "doubles", "column");
            assertThat(part.targets().keySet()).containsExactly("kind", "number");
            assertThat(part.inputs().get("floats").width(0)).isEqualTo(2);
            assertThat(part.inputs().get("floats").count()).isEqualTo(part.rows());
            assertThat(part.targets().get("number").count()).isEqualTo(part.rows());
        }
    }

    private static IntStream sources(Dataset part) {
        return IntStream.range(0, part.rows()).map(part::sourceRow);
    }

    @Test
    void aPartShowsTheRowsThemselves() {
        float[][] x = {{1}, {2}, {3}};
        Dataset part = Dataset.of(x, new float[3]).subset(new int[] {2, 0, 2});

        x[2][0] = 7;

        assertThat(part.inputs().get("").at(0, 0)).isEqualTo(7);
        assertThat(part.inputs().get("").at(1, 0)).isEqualTo(1);
        assertThat(part.inputs().get("").at(2, 0)).isEqualTo(7);
    }

    @Test
    void aPartDoesNotFollowTheArrayOfItsRows() {
        int[] rows = {2, 0};
        Dataset part = Dataset.of(new float[][] {{1}, {2}, {3}}, new float[3]).subset(rows);

        rows[0] = 1;

        assertThat(part.sourceRow(0)).isEqualTo(2);
        assertThat(part.inputs().get("").at(0, 0)).isEqualTo(3);
    }

    @Test
    void sizesAreRounded() {
        assertThat(DATA.split(0.725, 1).training().rows()).isEqualTo(15);
        assertThat(DATA.split(0.72, 1).training().rows()).isEqualTo(14);
        assertThat(DATA.stratifiedSplit(0.725, 1).training().rows()).isEqualTo(15);
        assertThat(DATA.folds(3, 1).stream().map(f -> f.test().rows())).containsExactly(7, 7, 6);
        assertThat(DATA.split(new double[] {0.7, 0.15, 0.15}, 1).stream().map(Dataset::rows))
                .containsExactly(14, 3, 3);
    }

    /** There are 7, 7 and 6 of the classes; of 10 they are to have 3.5, 3.5 and 3. */
    @Test
    void stratifiedPartsHaveTheSharesOfTheClasses() {
        Split split = DATA.stratifiedSplit(0.5, 9);

        assertThat(classCounts(split.training())).containsExactly(4, 3, 3);
        assertThat(classCounts(split.test())).containsExactly(3, 4, 3);
        for (Split fold : DATA.stratifiedFolds(3, 9)) {
            for (int count : classCounts(fold.test())) {
                assertThat(count).isBetween(2, 3);
            }
        }
    }

    private static int[] classCounts(Dataset data) {
        int[] counts = new int[3];
        Arrays.stream(data.labels()).forEach(label -> counts[label]++);
        return counts;
    }

    @Test
    void foldsTrainOnAllOtherFolds() {
        for (List<Split> folds : List.of(DATA.folds(3, 1), DATA.stratifiedFolds(3, 1))) {
            for (Split fold : folds) {
                int[] others = folds.stream()
                        .filter(other -> !other.equals(fold))
                        .flatMapToInt(other -> sources(other.test()))
                        .toArray();
                assertThat(sources(fold.training()).toArray()).isEqualTo(others);
            }
        }
    }

    @Test
    void followFromTheSeed() {
        assertThat(sources(DATA.shuffled(7)).toArray()).isEqualTo(Strata.order(ROWS, 7));
        assertThat(sources(DATA.split(0.5, 7).training()).toArray())
                .isEqualTo(Arrays.copyOf(Strata.order(ROWS, 7), ROWS / 2));
        assertThat(sources(DATA.stratifiedSplit(0.5, 7).training()).toArray())
                .isEqualTo(sources(DATA.stratifiedSplit(0.5, 7).training()).toArray())
                .isNotEqualTo(sources(DATA.stratifiedSplit(0.5, 8).training()).toArray());
    }

    /** A part of n − 1 rows may be missing a class, and a fold of one row has one. */
    @Test
    void partsMayBeSmall() {
        assertThat(DATA.folds(ROWS, 1)).hasSize(ROWS).allSatisfy(f -> {
            assertThat(f.test().rows()).isEqualTo(1);
            assertThat(f.training().rows()).isEqualTo(ROWS - 1);
        });
        assertThat(DATA.split(0.05, 1).training().rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aFractionMustLieBetween0And1(double fraction) {
        wrongSetting(() -> DATA.split(fraction, 1), "the fraction is " + fraction);
        wrongSetting(() -> DATA.stratifiedSplit(fraction, 1), "the fraction is " + fraction);
    }

    @Test
    void settingsThatLeaveAPartEmptyAreRefused() {
        wrongSetting(() -> DATA.split(0.01, 1), "part 0 would have no rows, since 0.01 of 20 rows are none");
        wrongSetting(() -> DATA.split(0.99, 1), "part 1 would have no rows");
        wrongSetting(() -> DATA.split(new double[] {0.5, 0.4}, 1), "the fractions sum to 0.9: they must sum to 1");
        wrongSetting(() -> DATA.split(new double[0], 1), "the fractions sum to 0.0");
        wrongSetting(() -> DATA.split(new double[] {1.5, -0.5}, 1), "a fraction is -0.5: each must be above 0");
        wrongSetting(() -> DATA.split(new double[] {1, 0}, 1), "a fraction is 0.0: each must be above 0");
        wrongSetting(() -> DATA.split(new double[] {Double.NaN, 1}, 1), "a fraction is NaN");
        wrongSetting(() -> DATA.folds(1, 1), "k is 1, but there can be from 2 to 20 folds of 20 rows");
        wrongSetting(() -> DATA.stratifiedFolds(21, 1), "k is 21, but there can be from 2 to 20");
        wrongSetting(() -> DATA.subset(new int[0]), "a subset needs at least one row");
        wrongSetting(
                () -> DATA.subset(new int[] {0, 20}), "there is no row 20: rows of this data set run from 0 to 19");
        wrongSetting(() -> DATA.subset(new int[] {-1}), "there is no row -1");
        wrongSetting(() -> DATA.subset(new int[] {4}).subset(new int[] {1}), "there is no row 1");
    }

    @Test
    void damagedDataIsRefused() {
        Dataset uneven = Dataset.of(new float[3][1], new int[2]);
        refused(uneven::rows, "the first column has 3 rows but the targets 2");
        refused(() -> uneven.split(0.5, 1), "the first column has 3 rows but the targets 2");
        refused(() -> Dataset.of((float[][]) null, new int[2]).rows(), "the inputs are null");
        refused(() -> Dataset.builder().build().rows(), "the data set has no columns");
        refused(
                () -> Dataset.builder()
                        .input("a", new float[2])
                        .target("b", (float[]) null)
                        .build()
                        .rows(),
                "target \"b\" is null");
        Dataset empty = Dataset.of(new float[0][], new int[0]);
        assertThat(empty.rows()).isZero();
        refused(() -> empty.shuffled(1), "there are no rows");
        refused(() -> empty.folds(2, 1), "there are no rows");
        refused(() -> empty.stratifiedSplit(0.5, 1), "there are no rows");
    }

    @Test
    void classesAreThoseOfOneOutput() {
        assertThat(DATA.labels()).isEqualTo(DATA.labels("kind")).hasSize(ROWS);
        DATA.labels()[0] = 9;
        assertThat(DATA.labels()[0]).isZero();
        refused(
                () -> Dataset.of(new float[1][1], new float[1]).stratifiedSplit(0.5, 1),
                "the data set has no class labels: pass the classes as int[]");
        Dataset two = Dataset.builder()
                .input("x", new float[2])
                .target("a", new int[2])
                .target("b", new int[2])
                .build();
        refused(() -> two.stratifiedFolds(2, 1), "there are class labels of a, b: name the output to use");
        assertThat(two.stratifiedFolds("b", 2, 1)).hasSize(2);
        refused(() -> DATA.labels("number"), "target \"number\" has no class labels");
        refused(() -> DATA.labels("kinds"), "no target \"kinds\": there are [kind, number]; did you mean \"kind\"?");
    }

    @Test
    void weightsRowsAndValidationDataStayWithEachOther() {
        Dataset validation = Dataset.of(new float[1][1], new float[1]);

        Dataset part = DATA.validatedBy(validation).subset(new int[] {4, 7}).validatedBy(validation);

        assertThat(part.validation()).containsSame(validation);
        assertThat(part.sourceRow(1)).isEqualTo(7);
        assertThat(part.labels()).containsExactly(1, 1);
        assertThat(part.weights().orElseThrow()).containsExactly(4, 7);
        Dataset changed = part.withWeights(new double[] {2, 3}).subset(new int[] {1});
        assertThat(changed.validation()).containsSame(validation);
        assertThat(changed.sourceRow(0)).isEqualTo(7);
        assertThat(changed.weights().orElseThrow()).containsExactly(3);
    }

    @Test
    void weightsAreCopied() {
        double[] weights = {1, 2};
        Dataset data = Dataset.of(new float[2][1], new int[2]);
        assertThat(data.weights()).isEmpty();
        Dataset weighted = data.withWeights(weights);

        weights[0] = 5;
        weighted.weights().orElseThrow()[1] = 6;

        assertThat(weighted.weights().orElseThrow()).containsExactly(1, 2);
        assertThat(data.weights()).isEmpty();
        assertThat(data.split(0.5, 1).test().weights()).isEmpty();
        assertThat(weighted.subset(new int[] {1})
                        .withWeights(new double[] {9})
                        .weights()
                        .orElseThrow())
                .containsExactly(9);
    }

    @Test
    void weightsMustBeFiniteAndNotNegative() {
        Dataset data = Dataset.of(new float[2][1], new int[2]);

        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> data.withWeights(new double[] {1, wrong}))
                    .isInstanceOfSatisfying(
                            DataException.class, e -> assertThat(e.row()).isEqualTo(1))
                    .hasMessageContaining("weight 1 is " + wrong + ": weights are finite and not negative");
        }
        refused(() -> data.withWeights(new double[3]), "there are 3 weights but 2 observations");
        refused(() -> data.withWeights(new double[2]), "all 2 weights are 0: at least one must be above 0");
        // As happens to folds of few rows: it is no reason to refuse the others.
        assertThat(data.withWeights(new double[] {0, 1}).folds(2, 1))
                .extracting(fold -> fold.test().weights().orElseThrow()[0])
                .containsExactlyInAnyOrder(0.0, 1.0);
        refused(() -> ClassWeights.balanced(new int[0]), "there are no labels to balance");
        refused(() -> ClassWeights.balanced(null), "there are no labels to balance");
    }

    private static void wrongSetting(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessageContaining(message);
    }
}
