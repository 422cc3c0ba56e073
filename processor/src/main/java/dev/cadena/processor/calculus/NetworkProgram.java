package dev.cadena.processor.calculus;

import dev.cadena.processor.graph.NetworkGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as mathematics.
 *
 * @param graph what it was made of
 * @param inputs x, a value for each input in topological order
 * @param outputs ŷ, a value for each output in topological order
 * @param targets y, a value for each output, also where no loss judges it
 * @param rowWeights c, how often an observation counts for each output, likewise
 * @param parameters the weight tensors in the order of W
 * @param state the tensors of the layers' states, which are fitted instead of trained, in their order behind W
 * @param sections the operations layer by layer, in topological order
 * @param losses the summands of L
 * @param aliases the values that are not computed because they equal others
 */
public record NetworkProgram(
        NetworkGraph graph,
        List<Value> inputs,
        List<Value> outputs,
        List<Value> targets,
        List<Value> rowWeights,
        List<Parameter> parameters,
        List<Parameter> state,
        List<Section> sections,
        List<Loss> losses,
        List<Alias> aliases) {
    /** The forward program of training: what the outputs, the losses and back-propagation depend on. */
    public List<Op> forward() {
        return sections.stream().flatMap(s -> s.forward().stream()).toList();
    }

    /** The forward program outside of training: it computes the same values. */
    public List<Op> prediction() {
        return sections.stream().flatMap(s -> s.prediction().stream()).toList();
    }

    /** The part of the forward program on which the outputs depend. */
    public List<Op> forwardToOutputs() {
        return new Needed().by(outputs).among(prediction());
    }

    /** The part of the forward program on which the losses depend: where one is computed from logits, the output is not. */
    public List<Op> forwardToLoss() {
        return new Needed().by(losses).among(prediction());
    }

    /** The part of the forward program on which the losses and back-propagation to the weights depend. */
    public List<Op> forwardToGradient() {
        return forwardTo(backward());
    }

    /** The part of the forward program on which the losses and some operations depend. */
    public List<Op> forwardTo(List<Op> ops) {
        return new Needed().by(losses).byOperations(ops).among(forward());
    }

    /** The part of the forward program on which back-propagation to the inputs depends. */
    public List<Op> forwardToInputGradient() {
        return new Needed().byOperations(backwardToInputs()).among(prediction());
    }

    /** Back-propagation to the weights: the sections from the last to the first. */
    public List<Op> backward() {
        List<Op> backward = new ArrayList<>();
        for (int i = sections.size() - 1; i >= 0; i--) {
            backward.addAll(sections.get(i).backward());
        }
        return List.copyOf(backward);
    }

    /** Back-propagation to the inputs whose gradient is asked for; empty if there are none. */
    public List<Op> backwardToInputs() {
        List<Op> backward = new ArrayList<>();
        for (int i = sections.size() - 1; i >= 0; i--) {
            backward.addAll(sections.get(i).toInputs());
        }
        return List.copyOf(backward);
    }

    /** The inputs whose gradient is asked for. */
    public List<Value> inputsWithGradient() {
        return inputs.stream()
                .filter(x -> graph.node(x.layer()).wantsGradient())
                .toList();
    }

    /** ∂L by an input whose gradient is asked for. */
    public Value delta(Value input) {
        return input.delta();
    }

    /** The target that the caller passes for a loss. */
    public Value target(Loss loss) {
        return targets.stream()
                .filter(y -> y.layer().equals(loss.target().layer()))
                .findFirst()
                .orElseThrow();
    }

    /** What the caller passes with the inputs, in the order in which it stands: y and c of each output. */
    public List<Value> targetsWithWeights() {
        List<Value> all = new ArrayList<>(targets);
        all.addAll(rowWeights);
        return List.copyOf(all);
    }

    /** Whether training draws random numbers, so that it computes something else than prediction. */
    public boolean isNoisy() {
        return forward().stream().anyMatch(Op.Noisy.class::isInstance);
    }

    /** Whether training computes something of a mini-batch as a whole, and then something else than prediction. */
    public boolean normalizesBatches() {
        return forward().stream().anyMatch(Op.BatchNormalization.class::isInstance);
    }

    /** The weight tensors, and those of the states behind them: all that is stored. */
    public List<Parameter> stored() {
        List<Parameter> stored = new ArrayList<>(parameters);
        stored.addAll(state);
        return List.copyOf(stored);
    }

    /** The number of weights. */
    public int parameterCount() {
        return parameters.stream().mapToInt(Parameter::size).sum();
    }
}
