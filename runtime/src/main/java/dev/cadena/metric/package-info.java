/** Scores: how well a network does on data. Imports the root and spi only. */
package dev.cadena.metric;
