/**
 * Scalar and vector arithmetic behind {@link dev.cadena.spi}, and the only room that knows {@code jdk.incubator.vector}: its
 * classes are loaded only where the JVM has that module. Imports {@code spi} and what rooms share.
 */
package dev.cadena.internal.kernel;
