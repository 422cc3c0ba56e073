/** A loss that nobody built in: one line, from which the processor derives the rest. */
package dev.cadena.samples.formula;
