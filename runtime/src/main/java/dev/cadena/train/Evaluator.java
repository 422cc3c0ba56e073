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

    Evaluation evaluate(A weights, Examples<A> data) {
        Map<String, int[][]> confusions = new LinkedHashMap<>();
        for (OutputPort port : judged) {
            confusions.put(port.layer(), new int[port.classes()][port.classes()]);
        }
        double loss = runner.loss(weights, data);
        if (judged.stream().anyMatch(p -> p.classes() > 0)) {
            A outputs = vectors.allocate(data.count() * data.outputs());
            runner.forward(weights, data.x(), data.count(), outputs);
            for (int i = 0; i < data.count(); i++) {
                count(outputs, data, i, confusions);
            }
        }
        return new Evaluation(data.count(), loss / data.count(), confusions);
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
