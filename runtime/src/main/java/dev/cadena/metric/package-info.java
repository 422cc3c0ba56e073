/** Scores: how well a network does on data. Imports internal only. */
package dev.cadena.metric;
