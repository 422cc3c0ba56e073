/** The losses, one annotation type each with its formula. Imports the root only. */
package dev.cadena.loss;
