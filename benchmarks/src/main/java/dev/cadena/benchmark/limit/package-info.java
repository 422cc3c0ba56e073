/** What the machine can do at most, and what a compiler for C makes of the same loops: the yardsticks. */
package dev.cadena.benchmark.limit;
