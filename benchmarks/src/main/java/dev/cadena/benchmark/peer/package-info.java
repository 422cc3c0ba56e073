/**
 * The contenders, each at its best settings and each with the same work: a training step is the forward pass, the backward pass
 * and plain gradient descent on a mini-batch, a prediction is one observation. Those of Cadena take shuffled rows and check for
 * divergence; the others may have their batches prepared.
 */
package dev.cadena.benchmark.peer;
