/** Six tables, learnt by Cadena and by scikit-learn with the same networks and settings: the scores of both side by side. */
package dev.cadena.samples.tables;
