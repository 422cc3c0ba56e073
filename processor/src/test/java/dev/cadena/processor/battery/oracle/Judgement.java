package dev.cadena.processor.battery.oracle;

import java.util.Arrays;

/**
 * What the oracle says, and how far an honest computation may be from it.
 *
 * @param loss L
 * @param lossError the bound of L
 * @param gradient ∇L
 * @param error the bound of each component of ∇L
 * @param magnitude the sum of the absolute values of what each component is the sum of
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Judgement(double loss, double lossError, double[] gradient, double[] error, double[] magnitude) {
    /** A loss with its slopes by a range of the variables. */
    static Judgement of(Dual loss, int from, int count) {
        return new Judgement(
                loss.value.value(),
                loss.value.error(),
                Arrays.copyOfRange(loss.slope, from, from + count),
                Arrays.copyOfRange(loss.error, from, from + count),
                Arrays.copyOfRange(loss.magnitude, from, from + count));
    }
}
