/** Runs every contender in processes of its own, in turns, and keeps what was measured. */
package dev.cadena.benchmark.run;
