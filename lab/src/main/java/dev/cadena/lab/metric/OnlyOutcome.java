package dev.cadena.lab.metric;

import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The output of an evaluation that needs no name, since it is the only one of its kind. */
final class OnlyOutcome {
    private OnlyOutcome() {}

    static Outcome of(Evaluation evaluation, Predicate<Outcome> kind, String what) {
        List<String> found = evaluation.outputs().stream()
                .filter(output -> kind.test(evaluation.outcome(output)))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "no output " + what + " among " + String.join(", ", evaluation.outputs())
                            : "more than one output " + what + ": pass evaluation.outcome(…) of one of "
                                    + String.join(", ", found));
        }
        return evaluation.outcome(found.get(0));
    }

    static double[] weights(Outcome outcome) {
        return IntStream.range(0, outcome.rows()).mapToDouble(outcome::weight).toArray();
    }

    static IntToDoubleFunction predicted(Outcome outcome) {
        int width = outcome.width();
        return i -> outcome.predicted(i / width, i % width);
    }

    static IntToDoubleFunction targets(Outcome outcome) {
        int width = outcome.width();
        return i -> outcome.target(i / width, i % width);
    }
}
