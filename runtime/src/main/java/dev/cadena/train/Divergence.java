package dev.cadena.train;

import dev.cadena.DivergenceException;
import dev.cadena.Layer;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Program;
import java.util.List;

/** Says what of a network is no longer finite, where, and what to try. */
final class Divergence {
    private static final String SMALLER_RATE =
            "; the network keeps the weights of the last completed epoch: try a smaller learning rate";

    private static final String NOT_THE_RATE =
            ", before any weight had changed: the values are too large, or a formula is"
                    + " not defined for them; scale the inputs and targets, or look at the formula";

    private final Program<?> program;
    private final Layout<?> layout;

    Divergence(Program<?> program, Layout<?> layout) {
        this.program = program;
        this.layout = layout;
    }

    /** A program tells the sum of its outputs' losses only, so each of them may be the one. */
    DivergenceException ofLoss(int epoch, int batch, boolean isFirst) {
        List<String> judged = program.outputs().stream()
                .filter(OutputPort::isJudged)
                .map(OutputPort::layer)
                .toList();
        String where = judged.size() == 1 ? "layer " : "one of the layers ";
        return of("the loss", where, String.join(", ", judged), epoch, batch, isFirst);
    }

    /** What stands at an index of weights and state. */
    DivergenceException of(String what, int weight, int epoch, int batch, boolean isFirst) {
        int parameter = layout.tensorOf(weight);
        boolean isState = parameter >= layout.count();
        int index = isState ? parameter - layout.count() : parameter;
        for (Layer layer : program.layers()) {
            for (Layer.Parameter p : isState ? layer.state() : layer.parameters()) {
                if (index >= p.offset() && index < p.offset() + p.size()) {
                    String thing = isState ? "the running " + p.name() : what;
                    return of(thing, "layer ", layer.name(), epoch, batch, isFirst);
                }
            }
        }
        throw new AssertionError("parameter " + parameter + " belongs to no layer");
    }

    private static DivergenceException of(
            String what, String where, String layer, int epoch, int batch, boolean isFirst) {
        return new DivergenceException(
                what + " became NaN or infinite in epoch " + epoch + ", batch " + batch + ", " + where + layer
                        + (isFirst ? NOT_THE_RATE : SMALLER_RATE),
                epoch,
                batch,
                layer);
    }
}
