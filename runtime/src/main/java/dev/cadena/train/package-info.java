/** The training loop, publication of weights and the history. Imports the root, data, io, spi, optimizer and metric. */
package dev.cadena.train;
