/**
 * What threads may do to one network at the same time. In the classes called {@code Stress}, which {@code StressTest} runs, jcstress has
 * two of them meet in it over and over, and every outcome that is not declared legal fails; the other tests are plain ones.
 */
package dev.cadena.reliability.threads;
