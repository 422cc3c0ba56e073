package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.metric.Evaluation;
import dev.cadena.metric.Outcome;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** Judges fixed weights by rows. */
final class Evaluator<A> {
    private final Runner<A> runner;
    private final Vectors<A> vectors;
    private final List<OutputPort> judged;
    private final Map<String, List<String>> labels;

    Evaluator(Runner<A> runner, Vectors<A> vectors, List<OutputPort> outputs, List<Layer> layers) {
        this.runner = runner;
        this.vectors = vectors;
        this.judged = outputs.stream().filter(OutputPort::isJudged).toList();
        this.labels = layers.stream().collect(Collectors.toMap(Layer::name, Layer::labels));
    }

    /** The mean loss. Threads change no bit of it: they find the losses, which are added in the order of the rows. */
    double loss(A weights, Examples<A> data, int threads) {
        double[] losses = new double[data.count()];
        Shares.run(data.count(), threads, (from, to) -> runner.losses(weights, data, from, to, losses));
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum / data.count();
    }

    Evaluation evaluate(A weights, Examples<A> data, int threads) {
        Map<String, int[][]> confusions = new LinkedHashMap<>();
        Map<String, int[]> truths = new HashMap<>();
        for (OutputPort port : judged) {
            confusions.put(port.layer(), new int[port.classes()][port.classes()]);
            truths.put(port.layer(), new int[port.classes() > 0 ? data.count() : 0]);
        }
        double loss = loss(weights, data, threads);
        A outputs = vectors.allocate(data.count() * data.outputs());
        Shares.run(data.count(), threads, (from, to) -> runner.forward(weights, data, from, to, outputs));
        for (int i = 0; i < data.count(); i++) {
            count(outputs, data, i, truths, confusions);
        }
        Map<String, Outcome> outcomes = new HashMap<>();
        for (OutputPort port : judged) {
            outcomes.put(port.layer(), outcome(port, truths.get(port.layer()), outputs, data));
        }
        return new Evaluation(data.count(), loss, confusions, outcomes);
    }

    private void count(
            A outputs, Examples<A> data, int row, Map<String, int[]> truths, Map<String, int[][]> confusions) {
        for (OutputPort port : judged) {
            if (port.classes() > 0) {
                int truth = port.classify(vectors, data.y(), row * data.outputs(), row);
                truths.get(port.layer())[row] = truth;
                confusions.get(port.layer())[truth][port.classify(vectors, outputs, row * data.outputs(), row)]++;
            }
        }
    }

    private Outcome outcome(OutputPort port, int[] truths, A outputs, Examples<A> data) {
        List<String> names = labels.getOrDefault(port.layer(), List.of());
        return new Outcome(
                kind(port.targets()),
                data.count(),
                port.size(),
                port.classes(),
                truths,
                names.size() == port.classes() ? names : List.of(),
                view(outputs, data.outputs(), port),
                view(data.y(), data.outputs(), port));
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
