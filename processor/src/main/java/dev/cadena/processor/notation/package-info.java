/**
 * Equations in a notation: readable Unicode or LaTeX. One walk over the mathematics, two ways to write it. Imports calculus,
 * graph and declaration.
 */
package dev.cadena.processor.notation;
