/** Exclusive or: the smallest network that needs a hidden layer. */
package dev.cadena.samples.xor;
