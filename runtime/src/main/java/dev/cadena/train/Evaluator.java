package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** Judges fixed weights by rows. */
final class Evaluator<A> {
    private final Runner<A> runner;
    private final Vectors<A> vectors;
    private final List<OutputPort> outputs;
    private final Map<String, List<String>> labels;

    Evaluator(Runner<A> runner, Vectors<A> vectors, List<OutputPort> outputs, List<Layer> layers) {
        this.runner = runner;
        this.vectors = vectors;
        this.outputs = outputs;
        this.labels = layers.stream().collect(Collectors.toMap(Layer::name, Layer::labels));
    }

    /** The mean loss. Threads change no bit of it: they find the losses, which are added in the order of the rows. */
    double loss(A weights, Examples<A> data, int threads) {
        double total = data.balance();
        double[] losses = new double[data.count()];
        Shares.run(data.count(), threads, (from, to) -> runner.losses(weights, data, from, to, losses));
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return total > 0 ? sum / total : 0;
    }

    /**
     * The mean loss over all blocks. A program tells the sum of its outputs' losses only, and how many targets an output has is known
     * at the end alone, so each output is judged by itself.
     */
    double loss(A weights, OpenBlocks<A> blocks) {
        double[] sums = new double[outputs.size()];
        double[] totals = new double[outputs.size()];
        while (blocks.hasNext()) {
            Examples<A> block = blocks.next();
            double[] losses = new double[block.count()];
            for (int output = 0; output < sums.length; output++) {
                if (outputs.get(output).isJudged()) {
                    totals[output] = block.only(output, totals[output]);
                    runner.losses(weights, block, 0, losses.length, losses);
                    for (double loss : losses) {
                        sums[output] += loss;
                    }
                }
            }
        }
        double mean = 0;
        for (int output = 0; output < sums.length; output++) {
            mean += totals[output] > 0 ? sums[output] / totals[output] : 0;
        }
        return mean;
    }

    Evaluation evaluate(A weights, Examples<A> data, int threads) {
        double loss = loss(weights, data, threads);
        A yielded = vectors.allocate(data.count() * data.outputs());
        Shares.run(data.count(), threads, (from, to) -> runner.forward(weights, data, from, to, yielded));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int output = 0; output < outputs.size(); output++) {
            if (outputs.get(output).isJudged()) {
                outcomes.put(outputs.get(output).layer(), outcome(output, yielded, data));
            }
        }
        return new Evaluation(loss, outcomes);
    }

    private Outcome outcome(int output, A yielded, Examples<A> data) {
        OutputPort port = outputs.get(output);
        double[] weights = new double[data.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.weights().of(i, output);
        }
        return new Outcome(
                kind(port.targets()),
                port.size(),
                weights,
                classes(port, yielded, data),
                view(yielded, data.outputs(), port),
                view(data.y(), data.stride(), port));
    }

    private Outcome.Classes classes(OutputPort port, A yielded, Examples<A> data) {
        if (port.classes() == 0) {
            return Outcome.Classes.NONE;
        }
        int[] truth = new int[data.count()];
        int[] found = new int[data.count()];
        for (int i = 0; i < data.count(); i++) {
            truth[i] = port.classify(vectors, data.y(), data.yAt(i), i);
            found[i] = port.classify(vectors, yielded, i * data.outputs(), i);
        }
        List<String> names = labels.getOrDefault(port.layer(), List.of());
        return new Outcome.Classes(port.classes(), truth, found, names.size() == port.classes() ? names : List.of());
    }

    private static Outcome.Kind kind(TargetKind targets) {
        return switch (targets) {
            case REAL, NONE -> Outcome.Kind.NUMBERS;
            case SIGN -> Outcome.Kind.SCORES;
            case PROBABILITY, DISTRIBUTION -> Outcome.Kind.PROBABILITIES;
        };
    }

    /** What stands of one output in the rows of all of them, as if it were alone. */
    private IntToDoubleFunction view(A rows, int stride, OutputPort port) {
        int size = port.size();
        return size == stride
                ? i -> vectors.get(rows, i)
                : i -> vectors.get(rows, i / size * stride + port.offset() + i % size);
    }
}
