package dev.cadena.train;

import dev.cadena.metric.Evaluation;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges fixed weights by rows. */
final class Evaluator<A> {
    private final Runner<A> runner;
    private final Vectors<A> vectors;
    private final List<OutputPort> judged;

    Evaluator(Runner<A> runner, Vectors<A> vectors, List<OutputPort> outputs) {
        this.runner = runner;
        this.vectors = vectors;
        this.judged = outputs.stream().filter(OutputPort::isJudged).toList();
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
        for (OutputPort port : judged) {
            confusions.put(port.layer(), new int[port.classes()][port.classes()]);
        }
        double loss = loss(weights, data, threads);
        if (judged.stream().anyMatch(p -> p.classes() > 0)) {
            A outputs = vectors.allocate(data.count() * data.outputs());
            Shares.run(data.count(), threads, (from, to) -> runner.forward(weights, data, from, to, outputs));
            for (int i = 0; i < data.count(); i++) {
                count(outputs, data, i, confusions);
            }
        }
        return new Evaluation(data.count(), loss, confusions);
    }

    private void count(A outputs, Examples<A> data, int row, Map<String, int[][]> confusions) {
        for (OutputPort port : judged) {
            if (port.classes() > 0) {
                int truth = port.classify(vectors, data.y(), row * data.outputs(), row);
                confusions.get(port.layer())[truth][port.classify(vectors, outputs, row * data.outputs(), row)]++;
            }
        }
    }
}
