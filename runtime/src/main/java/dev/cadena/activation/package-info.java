/** The activations, one annotation type each, most of them a formula. Imports the root only. */
package dev.cadena.activation;
