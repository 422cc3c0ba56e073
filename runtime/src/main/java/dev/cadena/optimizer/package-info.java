/** The update rules and schedules. Imports the root and spi. */
package dev.cadena.optimizer;
