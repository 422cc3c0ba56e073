package dev.cadena.processor.calculus;

import dev.cadena.processor.graph.NetworkGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as mathematics.
 *
 * @param graph what it was made of
 * @param input x
 * @param target y
 * @param output ŷ
 * @param parameters the weight tensors in the order of W
 * @param sections the operations layer by layer, in topological order
 * @param loss L
 */
public record NetworkProgram(
        NetworkGraph graph,
        Value input,
        Value target,
        Value output,
        List<Parameter> parameters,
        List<Section> sections,
        Loss loss) {
    /** The forward program. */
    public List<Op> forward() {
        return sections.stream().flatMap(s -> s.forward().stream()).toList();
    }

    /** The part of the forward program on which the loss depends: where it is computed from logits, the output is not. */
    public List<Op> forwardToLoss() {
        Set<Value> needed = new HashSet<>(loss.operands());
        List<Op> all = forward();
        List<Op> kept = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Op op = all.get(i);
            if (needed.contains(op.result())) {
                kept.add(0, op);
                needed.addAll(op.operands());
            }
        }
        return List.copyOf(kept);
    }

    /** The backward program without the loss's own contribution: the sections from the last to the first. */
    public List<Op> backward() {
        List<Op> backward = new ArrayList<>();
        for (int i = sections.size() - 1; i >= 0; i--) {
            backward.addAll(sections.get(i).backward());
        }
        return List.copyOf(backward);
    }

    /** The number of weights. */
    public int parameterCount() {
        return parameters.stream().mapToInt(Parameter::size).sum();
    }
}
