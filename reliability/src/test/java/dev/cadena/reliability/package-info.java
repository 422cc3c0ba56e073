/**
 * Batteries that need more than one JVM, or more than a moment: crashes, hostile input, threads, soaks. Each has a short form in every
 * build, a longer one where the environment variable {@code CI} is set, and a long one by command; each prints how much it tried.
 */
package dev.cadena.reliability;
