package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A layer as the user declared it.
 *
 * @param name the name of the declaring method
 * @param kind what kind of layer it is
 * @param from the names of the layers that it reads
 * @param activation the activation that stands on it
 * @param loss the loss that judges it
 * @param labels the names of its classes
 * @param origin the declaring method
 * @param fromOrigin the {@code from} of the layer's annotation, or the annotation where it is missing
 */
public record LayerDeclaration(
        String name,
        LayerKind kind,
        List<String> from,
        Optional<FunctionUse> activation,
        Optional<FunctionUse> loss,
        Optional<LabelsUse> labels,
        Origin origin,
        Origin fromOrigin) {
    /** The declaration in words, for example {@code Dense(units = 4) Tanh}. */
    public String text() {
        return kind.text()
                + activation.map(a -> " " + a.name()).orElse("")
                + loss.map(l -> " " + l.name()).orElse("");
    }

    /**
     * What a prediction depends on, in words, for example {@code Dense(units = 4) of scaled, LeakyRelu(slope = 0.01)}: an activation of
     * the user's is its formula, whatever it is called.
     */
    public String definition() {
        return kind.definition()
                + (from.isEmpty() ? "" : " of " + String.join(", ", from))
                + activation.map(a -> ", " + a.definition()).orElse("");
    }
}
