package dev.cadena.train;

/**
 * Observations, or their targets, checked and stored one after the other.
 *
 * @param values the components of all rows
 * @param count the number of rows
 * @param width the number of components of a row
 * @param <A> {@code float[]} or {@code double[]}
 */
record Rows<A>(A values, int count, int width) {}
