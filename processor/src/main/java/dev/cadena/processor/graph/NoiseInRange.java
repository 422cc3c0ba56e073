package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.Decimal;
import dev.cadena.processor.declaration.DropoutKind;
import dev.cadena.processor.declaration.GaussianNoiseKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** The rate of {@code @Dropout} is a probability below 1, the deviation of {@code @GaussianNoise} a number that is not negative. */
final class NoiseInRange implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            // Written so that NaN is refused.
            if (layer.kind() instanceof DropoutKind dropout && !(dropout.rate() >= 0 && dropout.rate() < 1)) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        dropout.rateOrigin(),
                        layer.name() + " drops components at the rate " + Decimal.of(dropout.rate())
                                + ": it must be at least 0 and below 1");
            }
            double largest = declaration.isDouble() ? Double.MAX_VALUE : Float.MAX_VALUE;
            if (layer.kind() instanceof GaussianNoiseKind noise
                    && !(noise.deviation() >= 0 && noise.deviation() <= largest)) {
                diagnostics.error(
                        Code.NUMBER_OUT_OF_RANGE,
                        noise.deviationOrigin(),
                        layer.name() + " adds noise of the deviation " + Decimal.of(noise.deviation())
                                + ": it must be a number of at least 0"
                                + new NumberRange(declaration.isDouble()).text());
            }
        }
    }
}
