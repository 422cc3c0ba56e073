package dev.cadena.metric;

import dev.cadena.internal.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well a network does on given rows. Where the rows have weights, every mean divides by their total weight. Immutable and
 * thread-safe.
 *
 * <p>An evaluation keeps the outputs and the targets of the rows. Whoever collects many evaluations keeps their losses instead.
 *
 * <pre>{@code
 * Evaluation evaluation = network.evaluate(x, labels);
 * System.out.println(evaluation);
 * }</pre>
 */
public final class Evaluation {
    private final int rows;
    private final double loss;
    private final Map<String, Outcome> outcomes;

    /**
     * Creates an evaluation.
     *
     * @param loss the mean loss
     * @param outcomes what each output with a loss yielded, in their order, at least one
     */
    public Evaluation(double loss, Map<String, Outcome> outcomes) {
        this.rows = outcomes.values().iterator().next().rows();
        this.loss = loss;
        this.outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /** {@return the number of rows that were judged} */
    public int rows() {
        return rows;
    }

    /** {@return the mean of the loss over all rows, whatever the reduction of the training was} */
    public double loss() {
        return loss;
    }

    /** {@return the names of the outputs that were judged, in topological order} */
    public List<String> outputs() {
        return List.copyOf(outcomes.keySet());
    }

    /**
     * {@return the share of the rows whose class was found; empty unless exactly one of the outputs with a loss stands for a class}
     */
    public OptionalDouble accuracy() {
        List<String> classes = classes();
        return classes.size() == 1 ? accuracy(classes.get(0)) : OptionalDouble.empty();
    }

    /**
     * {@return the share of the rows whose class was found; empty where the output does not stand for a class}
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     */
    public OptionalDouble accuracy(String output) {
        Outcome outcome = outcome(output);
        return outcome.classes() == 0 ? OptionalDouble.empty() : OptionalDouble.of(outcome.accuracy());
    }

    /**
     * {@return the confusion matrix: {@code [t][p]} is the number of rows of true class t that were taken for class p; of length 0
     * unless exactly one of the outputs with a loss stands for a class}
     */
    public int[][] confusion() {
        List<String> classes = classes();
        return classes.size() == 1 ? confusion(classes.get(0)) : new int[0][];
    }

    /**
     * {@return the confusion matrix of one output: {@code [t][p]} is the number of rows of true class t that were taken for class p;
     * of length 0 where the output does not stand for a class} Rows are counted once whatever they weigh, those of weight 0 not at all.
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     */
    public int[][] confusion(String output) {
        return outcome(output).confusion();
    }

    /**
     * {@return what the network yielded for the rows, beside what was true}
     *
     * @param output the name of an output layer with a loss
     * @throws IllegalArgumentException if there is no such output
     */
    public Outcome outcome(String output) {
        Outcome outcome = outcomes.get(output);
        if (outcome == null) {
            throw new IllegalArgumentException("there is no output with a loss of the name \"" + output
                    + "\", but these: " + String.join(", ", outcomes.keySet()));
        }
        return outcome;
    }

    @Override
    public String toString() {
        List<String> scores = new ArrayList<>(List.of("loss " + loss));
        for (String output : classes()) {
            String of = outcomes.size() == 1 ? "" : " of " + output;
            double share = accuracy(output).orElseThrow();
            scores.add(String.format(Locale.ROOT, "accuracy%s %.4f", of, share));
        }
        return String.join(", ", scores) + " over " + Counts.of(rows, "row");
    }

    /** The outputs that stand for a class. */
    private List<String> classes() {
        return outcomes.keySet().stream()
                .filter(output -> outcomes.get(output).classes() > 0)
                .toList();
    }
}
