package dev.cadena.lab.selection;

import dev.cadena.Training;
import dev.cadena.data.Split;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.Text;
import dev.cadena.metric.Evaluation;
import dev.cadena.train.GraphModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/**
 * How well networks do on data that they were not trained on: for each fold of a data set, a fresh network is trained on the other
 * folds and judged by this one. {@code toString()} prints a table. Immutable and thread-safe; it keeps the outputs for all rows.
 *
 * <pre>{@code
 * List<Split> folds = Dataset.of(x, labels).stratifiedFolds(5, 1);
 * CrossValidation result = CrossValidation.of(folds, GuideNetwork::create, Training.miniBatch(32).epochs(20));
 * System.out.println(result);
 * double loss = result.loss().mean();
 * Summary recall = result.of(e -> ClassificationScores.of(e).recall(Averaging.MACRO));
 * }</pre>
 *
 * @param evaluations how well the network of each fold does on it
 */
public record CrossValidation(List<Evaluation> evaluations) {
    /**
     * Creates a result.
     *
     * @param evaluations how well the network of each fold does on it, at least one
     * @throws IllegalArgumentException if there are none
     */
    public CrossValidation {
        evaluations = List.copyOf(evaluations);
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no folds: pass those of Dataset.folds or Dataset.stratifiedFolds");
        }
    }

    /**
     * Trains and judges a network for each fold.
     *
     * @param folds what to train on and what to judge by: {@code data.folds(5, 1)}, or {@code data.stratifiedFolds(5, 1)} where shares
     *     of classes are to be the same in all of them
     * @param networks makes a fresh network of a seed: {@code GuideNetwork::create}, for example; it is given the seed of the training
     *     for the first fold, and one more for each that follows
     * @param training how to train
     * @return how well they do
     * @throws dev.cadena.DivergenceException if one of the trainings diverges
     */
    public static CrossValidation of(
            List<Split> folds, LongFunction<? extends GraphModel<?>> networks, Training training) {
        return of(folds, networks, training, 1);
    }

    /**
     * As {@link #of(List, LongFunction, Training)}, by several threads, each of which trains a network at a time; listeners of the
     * training are called by all of them. What is found is the same for every number of threads.
     *
     * @param folds what to train on and what to judge by
     * @param networks makes a fresh network of a seed
     * @param training how to train
     * @param threads the number of threads, at least 1: the one that calls, and others that end before it returns
     * @return how well they do
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static CrossValidation of(
            List<Split> folds, LongFunction<? extends GraphModel<?>> networks, Training training, int threads) {
        Objects.requireNonNull(networks, "the factory of networks is null: pass GuideNetwork::create, for example");
        return new CrossValidation(Workers.run(folds.size(), threads, fold -> {
            GraphModel<?> network = networks.apply(training.seed() + fold);
            network.train(folds.get(fold).training(), training);
            return network.evaluate(folds.get(fold).test());
        }));
    }

    /**
     * {@return a score of each fold}
     *
     * @param score finds the score, for example {@code e -> ClassificationScores.of(e).f1(Averaging.MACRO)}
     */
    public Summary of(ToDoubleFunction<Evaluation> score) {
        return new Summary(evaluations.stream().mapToDouble(score).boxed().toList());
    }

    /** {@return the loss of each fold} */
    public Summary loss() {
        return of(Evaluation::loss);
    }

    /** {@return the accuracy of each fold; empty unless exactly one of the outputs with a loss stands for a class} */
    public Optional<Summary> accuracy() {
        return evaluations.stream().allMatch(e -> e.accuracy().isPresent())
                ? Optional.of(of(e -> e.accuracy().getAsDouble()))
                : Optional.empty();
    }

    /** {@return a line for each fold, their mean and their deviation} */
    @Override
    public String toString() {
        Summary loss = loss();
        Optional<Summary> accuracy = accuracy();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("fold", "rows", "loss", "accuracy"));
        for (int i = 0; i < evaluations.size(); i++) {
            int fold = i;
            table.add(List.of(
                    Integer.toString(i + 1),
                    Integer.toString(evaluations.get(i).rows()),
                    Text.number(loss.values().get(i)),
                    accuracy.map(a -> Text.share(a.values().get(fold))).orElse("")));
        }
        table.add(List.of(
                "mean",
                "",
                Text.number(loss.mean()),
                accuracy.map(a -> Text.share(a.mean())).orElse("")));
        table.add(List.of(
                "deviation",
                "",
                Numbers.rounded(loss.deviation(), 3),
                accuracy.map(a -> Text.share(a.deviation())).orElse("")));
        return Text.align(
                accuracy.isPresent()
                        ? table
                        : table.stream().map(row -> row.subList(0, 3)).toList());
    }
}
