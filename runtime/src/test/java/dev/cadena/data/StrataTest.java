package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrataTest {
    /**
     * From a transcription of the documented algorithm (see {@link dev.cadena.internal.RandomStream}) into Python:
     *
     * <pre>
     * M = (1 &lt;&lt; 64) - 1; G = 0x9E3779B97F4A7C15
     * def mix(z):
     *     z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) &amp; M
     *     z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) &amp; M
     *     return z ^ (z >> 31)
     * def order(n, seed, stream=3 &lt;&lt; 62):
     *     key = mix(mix((seed + G) &amp; M) ^ mix((stream + 2 * G) &amp; M))
     *     o = list(range(n))
     *     for i in range(n - 1, 0, -1):
     *         j = int((mix((key + (i + 1) * G) &amp; M) >> 11) * 2.0 ** -53 * (i + 1))
     *         o[i], o[j] = o[j], o[i]
     *     return o
     * print(order(10, 7), order(10, -1))
     * </pre>
     */
    @Test
    void theOrderFollowsFromTheSeed() {
        assertThat(Strata.order(10, 7)).containsExactly(4, 2, 9, 3, 5, 1, 0, 6, 8, 7);
        assertThat(Strata.order(10, -1)).containsExactly(5, 0, 1, 3, 7, 6, 2, 8, 9, 4);
    }

    /**
     * Without ties, in which scikit-learn draws lots. From scikit-learn 1.9:
     * {@code _approximate_mode(np.array([60, 28, 12]), 73, 0)} of {@code sklearn.utils.extmath}, and so on.
     */
    @Test
    void apportionsByLargestRemainders() {
        assertThat(Strata.apportion(new double[] {60, 28, 12}, 73)).containsExactly(44, 20, 9);
        assertThat(Strata.apportion(new double[] {7, 5, 1}, 10)).containsExactly(5, 4, 1);
        assertThat(Strata.apportion(new double[] {50, 3, 2, 1}, 20)).containsExactly(18, 1, 1, 0);
    }

    @Test
    void apportionsToTheFirstOnATie() {
        assertThat(Strata.apportion(new double[] {1, 1, 1, 1}, 6)).containsExactly(2, 2, 1, 1);
        assertThat(Strata.apportion(new double[] {0.5, 0.5}, 7)).containsExactly(4, 3);
    }

    /** In doubles, 0.29 · 100 is 28.999999999999996, and 0.07 · 100 is 7.000000000000001. */
    @Test
    void apportionsRightWhereAProductIsRounded() {
        assertThat(Strata.apportion(new double[] {0.29, 0.71}, 100)).containsExactly(29, 71);
        assertThat(Strata.apportion(new double[] {0.07, 0.93}, 100)).containsExactly(7, 93);
        assertThat(Strata.apportion(new double[] {0.7, 0.15, 0.15}, 20)).containsExactly(14, 3, 3);
    }

    /**
     * From scikit-learn 1.9, whose folds have these numbers of rows of each class whatever it draws:
     *
     * <pre>
     * y = np.array([0] * 13 + [1] * 7 + [4] * 5)
     * [np.bincount(y[t], minlength=5).tolist() for _, t in StratifiedKFold(4, shuffle=True, random_state=0).split(y, y)]
     * </pre>
     */
    @Test
    void foldsHaveTheClassesThatScikitLearnGivesThem() {
        int[] labels = new int[25];
        Arrays.fill(labels, 13, 20, 1);
        Arrays.fill(labels, 20, 25, 4);

        int[][] folds = Strata.of(labels).folds(4, 3);

        assertThat(Arrays.stream(folds).map(fold -> counts(labels, fold)))
                .containsExactly(List.of(4L, 1L, 2L), List.of(3L, 2L, 1L), List.of(3L, 2L, 1L), List.of(3L, 2L, 1L));
    }

    private static List<Long> counts(int[] labels, int[] rows) {
        return List.of(count(labels, rows, 0), count(labels, rows, 1), count(labels, rows, 4));
    }

    private static long count(int[] labels, int[] rows, int label) {
        return Arrays.stream(rows).filter(row -> labels[row] == label).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 7, 25})
    void partsKeepTheDrawnOrderAndEveryRow(int count) {
        int[] labels = {3, 3, -1, 3, 8, 8, -1, 3, 3, 8, -1, -1, 3, 3, 8, 8, 8, 3, 3, 3, -1, 3, 8, 3, 3};
        double[] fractions = new double[count];
        Arrays.fill(fractions, 1.0 / count);
        int[] order = Strata.order(labels.length, 5);
        for (int[][] parts : List.of(
                Strata.of(labels).parts(fractions, 5),
                Strata.of(labels).folds(count, 5),
                Strata.ofOneClass(labels.length).folds(count, 5))) {
            assertThat(parts).hasNumberOfRows(count);
            assertThat(Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray())
                    .containsExactlyInAnyOrder(order);
            for (int[] part : parts) {
                assertThat(part.length).isBetween(25 / count, (25 + count - 1) / count);
                assertThat(Arrays.stream(order)
                                .filter(row -> contains(part, row))
                                .toArray())
                        .isEqualTo(part);
            }
        }
    }

    private static boolean contains(int[] rows, int wanted) {
        return Arrays.stream(rows).anyMatch(row -> row == wanted);
    }

    /** From scikit-learn 1.9: {@code compute_sample_weight("balanced", [2, 0, 0, 2, 2, 2, 5, 0, 2])}. */
    @Test
    void balancedWeightsAreThoseOfScikitLearn() {
        assertThat(ClassWeights.balanced(new int[] {2, 0, 0, 2, 2, 2, 5, 0, 2}))
                .containsExactly(0.6, 1, 1, 0.6, 0.6, 0.6, 3, 1, 0.6);
    }
}
