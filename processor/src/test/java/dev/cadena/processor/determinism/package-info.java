/** The same seed, the same bits: on every machine, by every way to run. */
package dev.cadena.processor.determinism;
