package dev.cadena.processor.calculus;

/**
 * A value that no operation computes, because it has the components of another one.
 *
 * @param pass the program in which it would be computed
 * @param value the value
 * @param of what it equals
 */
public record Alias(Pass pass, Value value, Value of) {}
