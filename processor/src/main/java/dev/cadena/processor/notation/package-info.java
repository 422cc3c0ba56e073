/**
 * Equations in a notation: readable Unicode or LaTeX. One walk over the mathematics, two ways to write it. Imports calculus
 * and graph.
 */
package dev.cadena.processor.notation;
