/** Scalar formulas: parsed, differentiated and simplified. Of the other rooms it imports diagnostic alone. */
package dev.cadena.processor.calculus.scalar;
