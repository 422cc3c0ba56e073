package dev.cadena.train;

/**
 * Checked observations with their targets, stored one after the other.
 *
 * @param count the number of observations
 * @param x the components of all observations
 * @param inputs the number of components of an observation
 * @param y the components of all targets
 * @param outputs the number of components of a target
 * @param <A> {@code float[]} or {@code double[]}
 */
record Examples<A>(int count, A x, int inputs, A y, int outputs) {}
