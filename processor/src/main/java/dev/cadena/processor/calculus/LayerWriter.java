package dev.cadena.processor.calculus;

import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;

/** Collects the forward operations and the weights of one layer, and names its values. */
final class LayerWriter {
    private final NetworkGraph graph;
    private final Node node;
    private final List<Value> inputs;
    private final List<Op> ops = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private int offset;

    /**
     * Begins a layer.
     *
     * @param inputs the outputs of the layers that it reads, in the order of {@code from}
     * @param offset where its weights start in W
     */
    LayerWriter(NetworkGraph graph, Node node, List<Value> inputs, int offset) {
        this.graph = graph;
        this.node = node;
        this.inputs = inputs;
        this.offset = offset;
    }

    Value input() {
        return inputs.get(0);
    }

    /** The built-in activation that this layer's output meets first; empty for none. */
    String activation() {
        return graph.activationOf(node).map(FunctionUse::builtInName).orElse("");
    }

    /** What this layer computes before its activation: z, or the output itself where there is none. */
    Value logits() {
        boolean activated = node.layer().activation().isPresent();
        return new Value(node.name(), activated ? Value.Role.LOGITS : Value.Role.OUTPUT, node.size());
    }

    /** What the layers that read this one see. */
    Value output() {
        return new Value(node.name(), Value.Role.OUTPUT, node.size());
    }

    /** A new weight tensor. */
    Parameter parameter(String name, List<Integer> shape, InitialValues initial) {
        Parameter parameter = new Parameter(node.name(), name, offset, shape, initial);
        parameters.add(parameter);
        offset += parameter.size();
        return parameter;
    }

    /** Adds an operation. */
    Value add(Op op) {
        ops.add(op);
        return op.result();
    }

    List<Op> ops() {
        return List.copyOf(ops);
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }
}
