/** The training loop, publication of weights and the history. Imports the root, data, spi, optimizer and metric. */
package dev.cadena.train;
