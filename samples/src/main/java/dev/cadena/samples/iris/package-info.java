/** Irises: the three ways of gradient descent, on a network that is declared as an abstract class. */
package dev.cadena.samples.iris;
