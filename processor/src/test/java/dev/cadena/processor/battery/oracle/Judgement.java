package dev.cadena.processor.battery.oracle;

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
public record Judgement(double loss, double lossError, double[] gradient, double[] error, double[] magnitude) {}
