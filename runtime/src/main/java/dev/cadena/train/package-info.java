/** The training loop, publication of weights and the history. Imports the root, spi and optimizer. */
package dev.cadena.train;
