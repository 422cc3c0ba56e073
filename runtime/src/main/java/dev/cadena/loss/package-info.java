/** The losses, one annotation type each with its formula. Imports no other package of Cadena. */
package dev.cadena.loss;
