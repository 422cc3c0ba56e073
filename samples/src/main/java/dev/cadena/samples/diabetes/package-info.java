/** Diabetes: regression, and what the choice of the loss means. */
package dev.cadena.samples.diabetes;
