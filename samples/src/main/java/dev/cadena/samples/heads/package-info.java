/** Two heads: a regression and a classification that share their features, on one table. */
package dev.cadena.samples.heads;
