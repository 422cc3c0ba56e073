package dev.cadena.processor.battery;

import static dev.cadena.processor.battery.MetamorphicTest.assertClose;

import dev.cadena.data.Dataset;
import dev.cadena.processor.battery.oracle.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An observation of weight 2 is as good as two, one of weight 0 as good as none, and an ignored target as good as no loss. */
class WeightsTest {
    private static final int ROWS = 21;

    private static List<Subject> small;
    private static List<Subject> large;

    private final SplittableRandom random = new SplittableRandom(26);

    @BeforeAll
    static void compile() {
        small = Subject.of(MetamorphicTest.nets(false, 1).toList());
        large = Subject.of(MetamorphicTest.nets(true, 1).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWeightIsANumberOfObservations(boolean isLarge) {
        for (Subject subject : isLarge ? large : small) {
            Observations data = Observations.of(subject.net(), ROWS, random);
            subject.setParameters(data.w());
            double[] weights = IntStream.range(0, ROWS).mapToDouble(i -> i % 3).toArray();
            int[] copies = IntStream.range(0, ROWS)
                    .flatMap(i -> IntStream.generate(() -> i).limit(i % 3))
                    .toArray();
            Dataset all = Datasets.of(subject.net(), data.x(), data.y());

            assertAlike(subject, all.withWeights(weights), all.subset(copies));
            double[] halves = Arrays.stream(weights).map(w -> w / 2).toArray();
            assertAlike(subject, all.withWeights(halves), all.subset(copies));
        }
    }

    /** Of one output after another every other target is unknown: each loss is a mean over the targets that it has. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIgnoredTargetIsNoPartOfAnyMean(boolean isLarge) {
        for (Subject subject : isLarge ? large : small) {
            List<Layer> judged = subject.net().outputs().stream()
                    .filter(output -> output.judge().isPresent())
                    .toList();
            Observations data = Observations.of(subject.net(), ROWS, random);
            subject.setParameters(data.w());
            int[] even = IntStream.range(0, ROWS).filter(i -> i % 2 == 0).toArray();
            boolean[] none = new boolean[ROWS];
            boolean[] isOdd = new boolean[ROWS];
            boolean[] all = new boolean[ROWS];
            for (int i = 0; i < ROWS; i++) {
                isOdd[i] = i % 2 == 1;
                all[i] = true;
            }
            for (Layer output : judged) {
                double[] expected = sum(
                        only(subject, data, output, none, judged, false).subset(even),
                        only(subject, data, output, all, judged, true),
                        subject);
                double[] found =
                        Subject.doubles(subject.model().gradient(only(subject, data, output, isOdd, judged, true)));

                assertClose(found, expected);
            }
        }
    }

    /** With the targets of one output ignored here and there, of the others everywhere or nowhere. */
    private static Dataset only(
            Subject subject, Observations data, Layer output, boolean[] ignored, List<Layer> judged, boolean others) {
        double[][] y = Arrays.stream(data.y()).map(double[]::clone).toArray(double[][]::new);
        boolean isUnnamed =
                subject.net().inputs().size() == 1 && subject.net().outputs().size() == 1;
        boolean[] all = new boolean[ROWS];
        Arrays.fill(all, true);
        Dataset set = Datasets.of(subject.net(), data.x(), y);
        for (Layer other : judged) {
            boolean isOther = !other.name().equals(output.name());
            set = set.ignoring(
                    isUnnamed ? Dataset.UNNAMED : other.name(), isOther ? others ? new boolean[ROWS] : all : ignored);
        }
        return set;
    }

    private static double[] sum(Dataset a, Dataset b, Subject subject) {
        double[] sum = Subject.doubles(subject.model().gradient(a));
        double[] other = Subject.doubles(subject.model().gradient(b));
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other[k];
        }
        return sum;
    }

    private static void assertAlike(Subject subject, Dataset weighted, Dataset copied) {
        assertClose(
                Subject.doubles(subject.model().gradient(weighted)),
                Subject.doubles(subject.model().gradient(copied)));
        List<Double> losses = new ArrayList<>();
        losses.add(subject.model().loss(weighted));
        losses.add(subject.model().evaluate(weighted).loss());
        double expected = subject.model().loss(copied);
        for (double loss : losses) {
            assertClose(new double[] {loss}, new double[] {expected});
        }
    }
}
