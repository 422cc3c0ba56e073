/** Residual: a deep narrow network with and without skip connections. */
package dev.cadena.samples.residual;
