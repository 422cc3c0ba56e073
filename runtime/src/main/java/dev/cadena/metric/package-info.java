/** Scores: how well a network does on data. Imports the root and internal. */
package dev.cadena.metric;
