/** What is promised, whether it is kept, and how that is shown. */
package dev.cadena.benchmark.report;
