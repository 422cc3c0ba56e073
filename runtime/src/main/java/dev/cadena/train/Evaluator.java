package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Decision;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;

/** Judges fixed weights by rows, one after the other. */
final class Evaluator<A> {
    private final Program<A> program;
    private final Vectors<A> vectors;

    Evaluator(Program<A> program, Vectors<A> vectors) {
        this.program = program;
        this.vectors = vectors;
    }

    Evaluation evaluate(A weights, Examples<A> data) {
        A scratch = vectors.allocate(program.scratchSize());
        Decision decision = program.outputs().get(0).decision();
        int outputs = data.outputs();
        int classes = decision.classes(outputs);
        int[][] confusion = new int[classes][classes];
        A output = vectors.allocate(outputs);
        double loss = 0;
        for (int i = 0; i < data.count(); i++) {
            loss += program.loss(weights, data.x(), i * data.inputs(), data.y(), i * outputs, scratch);
            if (classes > 0) {
                program.forward(weights, data.x(), i * data.inputs(), output, 0, scratch);
                int truth = decision.of(vectors, data.y(), i * outputs, outputs);
                confusion[truth][decide(output, i)]++;
            }
        }
        return new Evaluation(data.count(), loss / data.count(), confusion);
    }

    /**
     * The class that an output stands for.
     *
     * @param row the row of the observation, from 0; −1 if there is only one
     * @throws DataException if the output is NaN
     */
    int decide(A output, int row) {
        int decided = program.outputs().get(0).decision().of(vectors, output, 0, vectors.length(output));
        if (decided < 0) {
            throw new DataException(
                    "the output for " + (row < 0 ? "the observation" : "observation row " + row)
                            + " is NaN, which stands for no class: check its values for NaN and infinities",
                    row,
                    -1);
        }
        return decided;
    }
}
