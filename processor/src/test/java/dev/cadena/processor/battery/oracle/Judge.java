package dev.cadena.processor.battery.oracle;

/**
 * A loss on a layer.
 *
 * @param weight what it is multiplied by in the sum of all losses
 */
public record Judge(Loss loss, double weight) {}
