/** Weights that others have trained. Imports the runtime's public packages, and io for files. */
package dev.cadena.lab.weights;
