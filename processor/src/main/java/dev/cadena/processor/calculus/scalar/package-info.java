/** Scalar formulas: parsed, differentiated and simplified. Imports no other room. */
package dev.cadena.processor.calculus.scalar;
