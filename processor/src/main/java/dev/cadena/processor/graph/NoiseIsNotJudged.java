package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** No loss stands on a layer that adds noise: training would judge what was drawn. */
final class NoiseIsNotJudged implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            if (layer.kind().isNoise()) {
                layer.loss()
                        .ifPresent(loss -> diagnostics.error(
                                Code.LOSS_ON_NOISE,
                                loss.origin(),
                                layer.name() + " draws at random in training, but has the loss " + loss.name()
                                        + ", which would judge what was drawn: move the loss, and the activation if there is"
                                        + " one, to a layer that reads " + layer.name()
                                        + " or to the one that it reads"));
            }
        }
    }
}
