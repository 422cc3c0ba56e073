/** Programs that start, predict once and end: a JVM's cold start. */
package dev.cadena.benchmark.start;
