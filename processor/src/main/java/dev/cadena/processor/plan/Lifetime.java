package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Value;

/**
 * How long a value is needed. Steps are counted from 1.
 *
 * @param value the value
 * @param from the step that computes it
 * @param to the last step that reads it
 */
public record Lifetime(Value value, int from, int to) {}
