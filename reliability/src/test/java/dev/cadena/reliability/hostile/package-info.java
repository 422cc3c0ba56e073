/**
 * Hostile input: each reader of untrusted input against its committed inputs, against files that are cut off, changed or
 * enormous, and against a fuzzer. {@link dev.cadena.reliability.hostile.Targets} lists the readers.
 */
package dev.cadena.reliability.hostile;
