/**
 * The versioned seam between generated code and the runtime: the contract that generated classes fulfil and the
 * arithmetic that they call. Not for direct use. Imports the root and internal only.
 */
package dev.cadena.spi;
