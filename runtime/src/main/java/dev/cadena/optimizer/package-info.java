/** The update rules. Imports the root only. */
package dev.cadena.optimizer;
