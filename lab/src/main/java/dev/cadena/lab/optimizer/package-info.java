/**
 * Update rules besides the everyday ones of {@code dev.cadena.optimizer}. Imports the runtime's root and optimizer, and the elementary
 * functions of spi.
 */
package dev.cadena.lab.optimizer;
