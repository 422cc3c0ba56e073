/** The activations, one annotation type each, most of them a formula. Imports no other package of Cadena. */
package dev.cadena.activation;
