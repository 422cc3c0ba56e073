/** The kinds of layers, one annotation type each. Imports no other package of Cadena but its root. */
package dev.cadena.layer;
