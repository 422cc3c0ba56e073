package dev.cadena.train;

import dev.cadena.metric.Evaluation;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges fixed weights by rows, one after the other. */
final class Evaluator<A> {
    private final Program<A> program;
    private final Vectors<A> vectors;
    private final List<OutputPort> judged;

    Evaluator(Program<A> program, Vectors<A> vectors) {
        this.program = program;
        this.vectors = vectors;
        this.judged = program.outputs().stream().filter(OutputPort::isJudged).toList();
    }

    Evaluation evaluate(A weights, Examples<A> data) {
        Map<String, int[][]> confusions = new LinkedHashMap<>();
        for (OutputPort port : judged) {
            confusions.put(port.layer(), new int[port.classes()][port.classes()]);
        }
        boolean classifies = judged.stream().anyMatch(p -> p.classes() > 0);
        A scratch = vectors.allocate(program.scratchSize());
        A outputs = vectors.allocate(data.outputs());
        double loss = 0;
        for (int i = 0; i < data.count(); i++) {
            loss += program.loss(weights, data.x(), i * data.inputs(), data.y(), i * data.outputs(), scratch);
            if (classifies) {
                program.forward(weights, data.x(), i * data.inputs(), outputs, 0, scratch);
                count(outputs, data, i, confusions);
            }
        }
        return new Evaluation(data.count(), loss / data.count(), confusions);
    }

    private void count(A outputs, Examples<A> data, int row, Map<String, int[][]> confusions) {
        for (OutputPort port : judged) {
            if (port.classes() > 0) {
                int truth = port.classify(vectors, data.y(), row * data.outputs(), row);
                confusions.get(port.layer())[truth][port.classify(vectors, outputs, 0, row)]++;
            }
        }
    }
}
