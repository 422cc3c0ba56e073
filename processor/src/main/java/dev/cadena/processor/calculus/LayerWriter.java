package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the forward operations and the weights of one layer, and names its values. */
final class LayerWriter {
    private final NetworkGraph graph;
    private final Node node;
    private final Node owner;
    private final List<Value> inputs;
    private final Map<Op, Value> known;
    private final List<Op> ops = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Parameter> state = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private int shared;
    private int own;
    private int ownState;

    /**
     * Begins a layer.
     *
     * @param inputs the outputs of the layers that it reads, in the order of {@code from}
     * @param known the results of all operations so far; none is computed twice
     */
    LayerWriter(NetworkGraph graph, Node node, List<Value> inputs, Map<Op, Value> known) {
        this.graph = graph;
        this.node = node;
        this.owner = graph.owner(node);
        this.inputs = inputs;
        this.known = known;
        this.shared = graph.offset(owner);
        this.own = graph.offset(node);
        this.ownState = graph.stateOffset(node);
    }

    Value input() {
        return inputs.get(0);
    }

    List<Value> inputs() {
        return inputs;
    }

    /** The shape of one of the layers that are read. */
    List<Integer> shape(int input) {
        return node.predecessors().get(input).shape();
    }

    /** The built-in activation that the output of the layer which owns the weights meets first; empty for none. */
    String activation() {
        return graph.activationOf(owner).map(FunctionUse::builtInName).orElse("");
    }

    /** The kind of the layer that owns the weights. */
    LayerKind kindOfOwner() {
        return owner.layer().kind();
    }

    /** What this layer draws in training. */
    Draws draws() {
        return new Draws(node.name(), graph.nodes().indexOf(node));
    }

    /** What this layer computes before its activation: z, or the output itself where there is none. */
    Value logits() {
        boolean activated = node.layer().activation().isPresent();
        return new Value(node.name(), activated ? Value.Role.LOGITS : Value.Role.OUTPUT, node.size());
    }

    /** A part of what this layer computes. */
    Value part(int number) {
        return new Value(node.name(), Value.Role.PART, number, "", node.size());
    }

    /** What the layers that read this one see. */
    Value output() {
        return new Value(node.name(), Value.Role.OUTPUT, node.size());
    }

    /** A weight tensor, of this layer or of the one whose weights it uses. */
    Parameter parameter(String name, List<Integer> shape, InitialValues initial) {
        boolean trainable = owner.isTrainable();
        Parameter parameter = new Parameter(owner.name(), name, shared, shape, initial, trainable);
        shared += parameter.size();
        if (owner.equals(node)) {
            own = shared;
            parameters.add(parameter);
        }
        return parameter;
    }

    /** A number for each unit that the formula of the layer's activation leaves to training. */
    Parameter parameterOfActivation(String name, double initial) {
        Parameter parameter = new Parameter(
                node.name(), name, own, List.of(node.size()), InitialValues.constant(initial), node.isTrainable());
        own += parameter.size();
        parameters.add(parameter);
        return parameter;
    }

    /** A tensor of this layer's state, which is fitted instead of trained. */
    Parameter state(String name, List<Integer> shape, InitialValues neutral) {
        Parameter tensor = new Parameter(node.name(), name, ownState, shape, neutral, false);
        ownState += tensor.size();
        state.add(tensor);
        return tensor;
    }

    /** Adds an operation, unless its result is known. */
    Value add(Op op) {
        Op key = op.to(new Value("", Value.Role.OUTPUT, op.result().size()));
        Value former = known.putIfAbsent(key, op.result());
        if (former != null) {
            aliases.add(new Alias(Pass.FORWARD, op.result(), former));
            return former;
        }
        ops.add(op);
        return op.result();
    }

    /** Adds an operation component by component; none where its formula is a variable. */
    Value add(Value result, Expr formula, Map<String, Value> variables) {
        if (formula instanceof Expr.Var only) {
            return variables.get(only.name());
        }
        return add(new Op.Elementwise(result, formula, variables));
    }

    List<Op> ops() {
        return List.copyOf(ops);
    }

    /** Ends the layer with the value that the layers which read it see. */
    Value end(Value result) {
        Alias whole = new Alias(Pass.FORWARD, output(), result);
        if (!result.equals(output()) && !aliases.contains(whole)) {
            aliases.add(whole);
        }
        return result;
    }

    List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    List<Parameter> state() {
        return List.copyOf(state);
    }
}
