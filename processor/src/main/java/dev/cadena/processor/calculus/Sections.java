package dev.cadena.processor.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has the backward programs derived, and sorts them by layers. */
final class Sections {
    private final Map<String, List<Op>> forward;
    private final List<Op> all;
    private final List<Loss> losses;

    /**
     * Prepares to differentiate.
     *
     * @param forward the forward operations by layer, in topological order
     */
    Sections(Map<String, List<Op>> forward, List<Loss> losses) {
        this.forward = forward;
        this.all = forward.values().stream().flatMap(List::stream).toList();
        this.losses = losses;
    }

    /** The layers that compute something, in topological order. */
    List<Section> differentiated(Set<Value> inputsWithGradient) {
        Map<String, List<Op>> backward = backward(Differentiation.byWeights(all, losses), Set.of());
        Map<String, List<Op>> toInputs = inputsWithGradient.isEmpty()
                ? Map.of()
                : backward(Differentiation.byInputs(all, inputsWithGradient, losses), inputsWithGradient);
        return forward.keySet().stream()
                .map(layer -> new Section(
                        layer,
                        forward.get(layer),
                        backward.getOrDefault(layer, List.of()),
                        toInputs.getOrDefault(layer, List.of())))
                .filter(s -> !s.forward().isEmpty() || !s.toInputs().isEmpty())
                .toList();
    }

    /** Back-propagation without what nobody needs, by layer. */
    private Map<String, List<Op>> backward(Differentiation differentiation, Set<Value> inputs) {
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
