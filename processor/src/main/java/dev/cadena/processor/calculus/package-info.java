/**
 * The network as mathematics: a small tensor program and the rule of differentiation of every operation. Imports graph,
 * declaration's records and diagnostic.
 */
package dev.cadena.processor.calculus;
