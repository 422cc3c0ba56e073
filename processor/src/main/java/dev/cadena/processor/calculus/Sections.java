package dev.cadena.processor.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has the backward programs derived, and sorts them by layers. */
final class Sections {
    private final Map<String, List<Op>> forward;
    private final Map<String, List<Op>> prediction = new LinkedHashMap<>();
    private final List<Loss> losses;

    /**
     * Prepares to differentiate.
     *
     * @param forward the forward operations in training by layer, in topological order
     */
    Sections(Map<String, List<Op>> forward, List<Loss> losses) {
        this.forward = forward;
        this.losses = losses;
        forward.forEach((layer, ops) ->
                prediction.put(layer, ops.stream().map(Op::inPrediction).toList()));
    }

    /**
     * What differentiation yields.
     *
     * @param sections the layers that compute something, in topological order
     * @param aliases the Δ that equal others, from the last layer to the first
     */
    record Derived(List<Section> sections, List<Alias> aliases) {}

    /** Differentiates by the weights, in training, and by some of the inputs, outside of it: of each observation alone. */
    Derived differentiated(Set<Value> inputsWithGradient) {
        Differentiation byWeights = Differentiation.byWeights(all(forward), losses);
        Differentiation byInputs = Differentiation.byInputs(all(prediction), inputsWithGradient, losses);
        Map<String, List<Op>> backward = backward(forward, byWeights, Set.of());
        Map<String, List<Op>> toInputs = backward(prediction, byInputs, inputsWithGradient);
        List<Alias> aliases = new ArrayList<>(byWeights.aliases());
        aliases.addAll(byInputs.aliases());
        List<Section> sections = forward.keySet().stream()
                .map(layer -> new Section(
                        layer,
                        forward.get(layer),
                        backward.getOrDefault(layer, List.of()),
                        toInputs.getOrDefault(layer, List.of())))
                .filter(s -> !s.forward().isEmpty() || !s.toInputs().isEmpty())
                .toList();
        return new Derived(sections, aliases);
    }

    private static List<Op> all(Map<String, List<Op>> byLayer) {
        return byLayer.values().stream().flatMap(List::stream).toList();
    }

    /** Back-propagation without what nobody needs, by layer. */
    private static Map<String, List<Op>> backward(
            Map<String, List<Op>> forward, Differentiation differentiation, Set<Value> inputs) {
        List<String> layers = new ArrayList<>(forward.keySet());
        Map<String, List<Op>> derived = new LinkedHashMap<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            List<Op> ops = differentiation.through(forward.get(layers.get(i)));
            for (Value input : inputs) {
                if (input.layer().equals(layers.get(i))) {
                    ops.addAll(differentiation.into(input));
                }
            }
            derived.put(layers.get(i), ops);
        }
        Needed needed = new Needed().by(inputs.stream().map(Value::delta).toList());
        List<String> backwards = new ArrayList<>(derived.keySet());
        for (int i = backwards.size() - 1; i >= 0; i--) {
            derived.put(backwards.get(i), needed.among(derived.get(backwards.get(i))));
        }
        return derived;
    }
}
