package dev.cadena.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric against scikit-learn 1.9.1. */
class MetricsReferenceTest {
    static List<Reference> classifications() {
        return Reference.all("classification");
    }

    static List<Reference> regressions() {
        return Reference.all("regression");
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void classes(Reference reference) {
        ClassificationScores scores = ClassificationScores.of(reference.labels(), reference.probabilities());

        assertThat(scores.classes()).isEqualTo(reference.size());
        check(reference.plain(), 40, name -> classification(scores, name));
        checkUndefined(reference.plain(), scores);
        ClassificationScores weighted = scores.withWeights(reference.weights());
        check(reference.weighted(), 40, name -> classification(weighted, name));
        checkUndefined(reference.weighted(), weighted);
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void numbers(Reference reference) {
        RegressionScores scores = RegressionScores.of(reference.truth(), reference.predicted());

        assertThat(scores.components()).isEqualTo(reference.size());
        check(reference.plain(), 14, name -> regression(scores, name));
        RegressionScores weighted = scores.withWeights(reference.weights());
        check(reference.weighted(), 14, name -> regression(weighted, name));
    }

    private static void check(Map<String, double[]> expected, int least, Function<String, double[]> found) {
        assertThat(expected).hasSizeGreaterThanOrEqualTo(least);
        expected.forEach((name, values) -> {
            double[] scores = found.apply(name);
            assertThat(scores).as(name).hasSameSizeAs(values);
            for (int i = 0; i < values.length; i++) {
                assertThat(scores[i]).as(name).isCloseTo(values[i], within(1e-12 * Math.max(1, Math.abs(values[i]))));
            }
        });
    }

    private static void checkUndefined(Map<String, double[]> expected, ClassificationScores scores) {
        for (int c = 0; c < scores.classes(); c++) {
            assertThat(scores.rocAuc(c).isPresent()).isEqualTo(expected.containsKey("auc:" + c));
            assertThat(scores.averagePrecision(c).isPresent()).isEqualTo(expected.containsKey("ap:" + c));
        }
    }

    private static double[] classification(ClassificationScores s, String name) {
        String[] words = name.split(":", -1);
        boolean averaged = words.length == 2 && Character.isLetter(words[1].charAt(0));
        Averaging average = averaged ? Averaging.valueOf(words[1].toUpperCase(Locale.ROOT)) : Averaging.MICRO;
        int c = words.length > 1 && !averaged ? Integer.parseInt(words[1]) : 0;
        return switch (words[0]) {
            case "accuracy" -> one(s.accuracy());
            case "balanced" -> one(s.balancedAccuracy());
            case "top" -> one(s.topKAccuracy(c));
            case "precision" -> one(averaged ? s.precision(average) : s.precision(c));
            case "recall" -> one(averaged ? s.recall(average) : s.recall(c));
            case "f1" -> one(averaged ? s.f1(average) : s.f1(c));
            case "support" -> one(s.confusion().support(c));
            case "matthews" -> one(s.matthewsCorrelation());
            case "kappa" -> one(s.cohenKappa());
            case "confusion" -> one(s.confusion().at(c, Integer.parseInt(words[2])));
            case "auc" -> one(averaged ? s.rocAuc(average) : s.rocAuc(c));
            case "ap" -> one(averaged ? s.averagePrecision(average) : s.averagePrecision(c));
            case "logloss" -> one(s.logLoss());
            case "brier" -> one(s.brierScore());
            case "calibration" -> {
                CalibrationBin bin = s.calibration(c, 5).get(Integer.parseInt(words[2]));
                yield new double[] {bin.meanProbability(), bin.fractionOfPositives()};
            }
            default -> throw new AssertionError(name);
        };
    }

    private static double[] regression(RegressionScores s, String name) {
        String[] words = name.split(":", -1);
        boolean all = words.length == 1;
        int j = all ? 0 : Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "mse" -> one(all ? s.meanSquaredError() : s.meanSquaredError(j));
            case "rmse" -> one(all ? s.rootMeanSquaredError() : s.rootMeanSquaredError(j));
            case "mae" -> one(all ? s.meanAbsoluteError() : s.meanAbsoluteError(j));
            case "median" -> one(all ? s.medianAbsoluteError() : s.medianAbsoluteError(j));
            case "r2" -> one(all ? s.r2() : s.r2(j));
            case "explained" -> one(all ? s.explainedVariance() : s.explainedVariance(j));
            case "mape" -> one(all ? s.meanAbsolutePercentageError() : s.meanAbsolutePercentageError(j));
            default -> throw new AssertionError(name);
        };
    }

    private static double[] one(double score) {
        return new double[] {score};
    }

    private static double[] one(OptionalDouble score) {
        return one(score.orElseThrow());
    }
}
